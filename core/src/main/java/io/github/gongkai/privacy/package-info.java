/**
 * Finds and masks personal data (个人信息) in text and in HTML fragments. Whether what was found may be disclosed is judged in
 * {@code validation}; files are read in {@code exchange}.
 */
@NullMarked
@Stability(Stability.Level.EXPERIMENTAL)
package io.github.gongkai.privacy;

import io.github.gongkai.Stability;
import org.jspecify.annotations.NullMarked;
