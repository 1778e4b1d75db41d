package io.github.gongkai.channel.sms.bulk;

import io.github.gongkai.channel.IdempotencyKey;
import java.time.Instant;

/**
 * A batch that was begun. Immutable.
 *
 * @param number from 0
 * @param reference ours
 * @param gateway id of the gateway
 * @param at when it was handed in
 * @param from place of its first recipient
 * @param size recipients
 */
record SendBatch(int number, IdempotencyKey reference, String gateway, Instant at, int from, int size) {}
