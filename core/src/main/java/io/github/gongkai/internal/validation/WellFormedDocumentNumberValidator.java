package io.github.gongkai.internal.validation;

import io.github.gongkai.validation.constraints.WellFormedDocumentNumber;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges {@link WellFormedDocumentNumber}. */
public final class WellFormedDocumentNumberValidator
        implements ConstraintValidator<WellFormedDocumentNumber, CharSequence> {
    private static final Pattern FORM = Pattern.compile("[\\p{IsHan}A-Za-z]+〔[12][0-9]{3}〕[1-9][0-9]*号");

    /** For the validation provider. */
    public WellFormedDocumentNumberValidator() {}

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null
                || FORM.matcher(value).matches() && value.toString().indexOf('第') < 0;
    }
}
