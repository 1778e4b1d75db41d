/**
 * Jakarta Validation constraints of the domain, usable on anyone's beans, with Chinese and English messages. Null is valid
 * for each of them. Rules that look at more than one value live in {@code validation}.
 */
@NullMarked
@Stability(Stability.Level.EXPERIMENTAL)
package io.github.gongkai.validation.constraints;

import io.github.gongkai.Stability;
import org.jspecify.annotations.NullMarked;
