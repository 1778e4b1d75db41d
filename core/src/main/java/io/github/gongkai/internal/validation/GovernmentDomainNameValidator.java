package io.github.gongkai.internal.validation;

import io.github.gongkai.validation.constraints.GovernmentDomainName;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges {@link GovernmentDomainName}. */
public final class GovernmentDomainNameValidator implements ConstraintValidator<GovernmentDomainName, CharSequence> {
    private static final Pattern FORM =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,8}gov\\.cn", Pattern.CASE_INSENSITIVE);

    /** For the validation provider. */
    public GovernmentDomainNameValidator() {}

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || value.length() <= 253 && FORM.matcher(value).matches();
    }
}
