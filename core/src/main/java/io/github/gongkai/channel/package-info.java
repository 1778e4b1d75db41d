/**
 * The service provider interface for channels (渠道): what a vendor implements to carry publications to the public, and the
 * values that cross the seam. When something is sent, and what happens after a failure, is decided in {@code delivery}.
 */
@NullMarked
@Stability(Stability.Level.EXPERIMENTAL)
package io.github.gongkai.channel;

import io.github.gongkai.Stability;
import org.jspecify.annotations.NullMarked;
