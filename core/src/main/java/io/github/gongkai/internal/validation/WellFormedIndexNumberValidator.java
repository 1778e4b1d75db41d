package io.github.gongkai.internal.validation;

import io.github.gongkai.validation.constraints.WellFormedIndexNumber;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Judges {@link WellFormedIndexNumber}. */
public final class WellFormedIndexNumberValidator implements ConstraintValidator<WellFormedIndexNumber, CharSequence> {
    /** For the validation provider. */
    public WellFormedIndexNumberValidator() {}

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || IndexNumberForms.isWellFormed(value.toString());
    }
}
