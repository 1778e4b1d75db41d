package io.github.gongkai.internal.validation;

import io.github.gongkai.validation.constraints.MobileNumber;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges {@link MobileNumber}. */
public final class MobileNumberValidator implements ConstraintValidator<MobileNumber, CharSequence> {
    private static final Pattern FORM = Pattern.compile("(?:\\+?86[- ]?)?1[3-9][0-9]{9}");

    /** For the validation provider. */
    public MobileNumberValidator() {}

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || FORM.matcher(value).matches();
    }
}
