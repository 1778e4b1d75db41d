/**
 * What was found, where, and how to mend it: the one shape in which reading and judging report. The rules that find
 * something live in {@code validation}, the readers in {@code exchange}.
 */
@NullMarked
@Stability(Stability.Level.EXPERIMENTAL)
package io.github.gongkai.notice;

import io.github.gongkai.Stability;
import org.jspecify.annotations.NullMarked;
