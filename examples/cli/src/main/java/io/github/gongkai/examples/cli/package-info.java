/**
 * The {@code gongkai} command: each command a class, and what they share. Uses the library as any host would, through what it
 * exports; no rule, format or channel lives here.
 */
@NullMarked
package io.github.gongkai.examples.cli;

import org.jspecify.annotations.NullMarked;
