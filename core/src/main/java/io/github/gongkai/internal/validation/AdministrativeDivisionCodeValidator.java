package io.github.gongkai.internal.validation;

import io.github.gongkai.validation.constraints.AdministrativeDivisionCode;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges {@link AdministrativeDivisionCode}. */
public final class AdministrativeDivisionCodeValidator
        implements ConstraintValidator<AdministrativeDivisionCode, CharSequence> {
    private static final Pattern FORM =
            Pattern.compile("(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])[0-9]{4}");

    /** For the validation provider. */
    public AdministrativeDivisionCodeValidator() {}

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || FORM.matcher(value).matches();
    }
}
