/**
 * The conformance kit for channels (渠道符合性检查): rules that a vendor's plugin is held to, each with an id that docs/spi.md
 * explains. Needs no test framework: runs in any, or from a {@code main} against a staging account. Knows the interface only;
 * what the host does with the outcomes is in {@code delivery}.
 */
@NullMarked
@Stability(Stability.Level.EXPERIMENTAL)
package io.github.gongkai.channel.tck;

import io.github.gongkai.Stability;
import org.jspecify.annotations.NullMarked;
