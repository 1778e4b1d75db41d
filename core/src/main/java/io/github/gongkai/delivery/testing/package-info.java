/**
 * For tests of hosts and of this library: a ledger in memory, a worker turned by hand, a clock set by hand. Nothing here
 * starts a thread or sleeps; nothing here is for production.
 */
@NullMarked
@Stability(Stability.Level.EXPERIMENTAL)
package io.github.gongkai.delivery.testing;

import io.github.gongkai.Stability;
import org.jspecify.annotations.NullMarked;
