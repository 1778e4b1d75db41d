/**
 * The only place that knows file formats: reads catalogs and publications, with the place of every value, and writes them.
 * What is read is judged in {@code validation}.
 */
@NullMarked
@Stability(Stability.Level.EXPERIMENTAL)
package io.github.gongkai.exchange;

import io.github.gongkai.Stability;
import org.jspecify.annotations.NullMarked;
