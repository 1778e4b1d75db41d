package io.github.gongkai.internal.validation;

import io.github.gongkai.validation.constraints.SafeHtml;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Judges {@link SafeHtml}. */
public final class SafeHtmlValidator implements ConstraintValidator<SafeHtml, CharSequence> {
    /** For the validation provider. */
    public SafeHtmlValidator() {}

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || HtmlAllowList.allows(value.toString());
    }
}
