/**
 * Who discloses: disclosing bodies (公开主体), their credit codes, divisions and levels (公开层级). What they must disclose
 * lives in {@code standard}; of real bodies only the pilot units (试点单位) are listed here.
 */
@NullMarked
@Stability(Stability.Level.EXPERIMENTAL)
package io.github.gongkai.body;

import io.github.gongkai.Stability;
import org.jspecify.annotations.NullMarked;
