package io.github.gongkai.channel.sms.gateway;

import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.sms.recipient.MobileNumber;
import java.time.Instant;

/**
 * A message that a gateway took, or may have taken. Immutable.
 *
 * @param messageId what the far end calls it; empty where nobody knows whether it was taken, or it gave none
 * @param reference ours for the batch
 * @param number where it went
 * @param submittedAt when it was handed in
 */
public record SentMessage(String messageId, IdempotencyKey reference, MobileNumber number, Instant submittedAt) {}
