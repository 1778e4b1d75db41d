/**
 * What a host does with a government website (政府网站) beside publishing to it: making it whole, and inspecting it.
 */
@NullMarked
@Stability(Stability.Level.EXPERIMENTAL)
package io.github.gongkai.channel.web.site;

import io.github.gongkai.Stability;
import org.jspecify.annotations.NullMarked;
