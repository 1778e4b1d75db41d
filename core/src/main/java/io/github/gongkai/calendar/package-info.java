/**
 * Working days (工作日) from the statutory holiday facts, and due dates that explain themselves. Time limits as law writes
 * them live in {@code standard}.
 */
@NullMarked
@Stability(Stability.Level.EXPERIMENTAL)
package io.github.gongkai.calendar;

import io.github.gongkai.Stability;
import org.jspecify.annotations.NullMarked;
