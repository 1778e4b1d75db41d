package io.github.gongkai.internal.validation;

import io.github.gongkai.validation.constraints.SafeFileName;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Judges {@link SafeFileName}. */
public final class SafeFileNameValidator implements ConstraintValidator<SafeFileName, CharSequence> {
    /** For the validation provider. */
    public SafeFileNameValidator() {}

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        String name = value.toString();
        return !name.isBlank() && FileNames.isPortable(name) && !FileNames.isRunnable(name);
    }
}
