package io.github.gongkai.internal.validation;

import io.github.gongkai.body.SocialCreditCode;
import io.github.gongkai.validation.constraints.UnifiedSocialCreditCode;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Judges {@link UnifiedSocialCreditCode}. */
public final class UnifiedSocialCreditCodeValidator
        implements ConstraintValidator<UnifiedSocialCreditCode, CharSequence> {
    /** For the validation provider. */
    public UnifiedSocialCreditCodeValidator() {}

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || SocialCreditCode.isValid(value.toString());
    }
}
