/**
 * The door of the library: {@code Gongkai} and the one exception root. What is done behind the door lives in the packages
 * below; nothing but the exception and the stability mark may be imported from here by them.
 */
@NullMarked
@Stability(Stability.Level.EXPERIMENTAL)
package io.github.gongkai;

import org.jspecify.annotations.NullMarked;
