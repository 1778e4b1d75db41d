/**
 * The ledger in the host's database, and the worker that serves it. The rules of delivery are in {@code delivery}; only here
 * is {@code java.sql}.
 */
@NullMarked
@Stability(Stability.Level.EXPERIMENTAL)
package io.github.gongkai.delivery.jdbc;

import io.github.gongkai.Stability;
import org.jspecify.annotations.NullMarked;
