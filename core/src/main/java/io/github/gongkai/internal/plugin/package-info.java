/**
 * What every kind of plugin needs, whatever it provides: being found, and being called under guard. What a channel or a rule
 * is lives in {@code internal.channel} and {@code validation}.
 */
@NullMarked
package io.github.gongkai.internal.plugin;

import org.jspecify.annotations.NullMarked;
