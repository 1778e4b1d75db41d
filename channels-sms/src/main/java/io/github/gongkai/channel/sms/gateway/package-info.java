/**
 * The seam between the SMS channel and whoever carries its messages (短信网关). The channel composes, counts, chooses recipients,
 * keeps frequency and rate, splits into batches, remembers, retries and fails over; a gateway makes one attempt at one batch and
 * tells what the far end said. A jar adds a gateway by naming an {@link io.github.gongkai.channel.sms.gateway.SmsGatewayProvider}
 * as a service.
 */
@NullMarked
@Stability(Stability.Level.EXPERIMENTAL)
package io.github.gongkai.channel.sms.gateway;

import io.github.gongkai.Stability;
import org.jspecify.annotations.NullMarked;
