/**
 * The far ends of SMS gateways on loopback (短信平台模拟): a host tests its whole flow against them, without an account. Those over HTTP
 * need the module {@code jdk.httpserver}. Never for production.
 */
@NullMarked
@Stability(Stability.Level.EXPERIMENTAL)
package io.github.gongkai.channel.sms.testing;

import io.github.gongkai.Stability;
import org.jspecify.annotations.NullMarked;
