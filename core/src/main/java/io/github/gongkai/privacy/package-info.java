/**
 * Finds and masks personal data (个人信息) in plain text. Whether what was found may be disclosed is judged in
 * {@code validation}; no file format is read here.
 */
@NullMarked
@Stability(Stability.Level.EXPERIMENTAL)
package io.github.gongkai.privacy;

import io.github.gongkai.Stability;
import org.jspecify.annotations.NullMarked;
