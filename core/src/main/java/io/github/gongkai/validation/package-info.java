/**
 * Judges catalogs and publications (校验): one engine for field, item, publication, catalog and set-wide rules, one report.
 * Constraints for anyone's beans live in {@code validation.constraints}, the form of the printed report in {@code report}.
 */
@NullMarked
@Stability(Stability.Level.EXPERIMENTAL)
package io.github.gongkai.validation;

import io.github.gongkai.Stability;
import org.jspecify.annotations.NullMarked;
