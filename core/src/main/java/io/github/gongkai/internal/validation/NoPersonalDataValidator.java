package io.github.gongkai.internal.validation;

import io.github.gongkai.privacy.PersonalDataScanner;
import io.github.gongkai.validation.constraints.NoPersonalData;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Judges {@link NoPersonalData}. */
public final class NoPersonalDataValidator implements ConstraintValidator<NoPersonalData, CharSequence> {
    private final PersonalDataScanner scanner = new PersonalDataScanner();

    /** For the validation provider. */
    public NoPersonalDataValidator() {}

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || scanner.scan(value).isEmpty();
    }
}
