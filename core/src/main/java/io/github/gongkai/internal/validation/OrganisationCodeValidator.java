package io.github.gongkai.internal.validation;

import io.github.gongkai.validation.constraints.OrganisationCode;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges {@link OrganisationCode}. */
public final class OrganisationCodeValidator implements ConstraintValidator<OrganisationCode, CharSequence> {
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{8}-?[0-9X]");

    /** For the validation provider. */
    public OrganisationCodeValidator() {}

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null
                || FORM.matcher(value).matches()
                        && IndexNumberForms.isOrganisationCode(value.toString().replace("-", ""));
    }
}
