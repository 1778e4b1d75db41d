/**
 * The platform of WeChat official accounts on loopback (公众号平台模拟): a host tests its whole flow against it, without an account.
 * Needs the module {@code jdk.httpserver}. Never for production.
 */
@NullMarked
@Stability(Stability.Level.EXPERIMENTAL)
package io.github.gongkai.channel.wechat.testing;

import io.github.gongkai.Stability;
import org.jspecify.annotations.NullMarked;
