/**
 * What a standard demands of one item (公开标准): content, basis, time limit, body, carriers, audience, mode, level. Each
 * cell of a catalog table becomes a value that keeps the wording it was read from. Items and tables live in {@code catalog}.
 */
@NullMarked
@Stability(Stability.Level.EXPERIMENTAL)
package io.github.gongkai.standard;

import io.github.gongkai.Stability;
import org.jspecify.annotations.NullMarked;
