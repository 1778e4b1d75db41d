/**
 * What is disclosed for an item: one revision of its content with the metadata the regulation asks for. Free of any
 * channel's format; how it goes out lives in {@code channel} and {@code delivery}.
 */
@NullMarked
@Stability(Stability.Level.EXPERIMENTAL)
package io.github.gongkai.publication;

import io.github.gongkai.Stability;
import org.jspecify.annotations.NullMarked;
