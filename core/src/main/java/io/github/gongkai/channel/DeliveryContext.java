package io.github.gongkai.channel;

import java.time.Instant;

/**
 * The circumstances of one attempt. Immutable.
 *
 * @param key the same for every attempt at this operation
 * @param attempt from 1
 * @param deadline when the call must have returned; later the host stops waiting and counts the outcome as unknown
 */
public record DeliveryContext(IdempotencyKey key, int attempt, Instant deadline) {}
