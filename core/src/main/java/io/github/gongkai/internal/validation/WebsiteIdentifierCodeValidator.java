package io.github.gongkai.internal.validation;

import io.github.gongkai.validation.constraints.WebsiteIdentifierCode;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges {@link WebsiteIdentifierCode}. */
public final class WebsiteIdentifierCodeValidator implements ConstraintValidator<WebsiteIdentifierCode, CharSequence> {
    private static final Pattern FORM = Pattern.compile("[0-9]{10}|bm[0-9]{8}");

    /** For the validation provider. */
    public WebsiteIdentifierCodeValidator() {}

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || FORM.matcher(value).matches();
    }
}
