/**
 * A validation report in the forms that people and programs read (校验报告). What was found is decided in
 * {@code validation}; nothing is judged here.
 */
@NullMarked
@Stability(Stability.Level.EXPERIMENTAL)
package io.github.gongkai.report;

import io.github.gongkai.Stability;
import org.jspecify.annotations.NullMarked;
