package io.github.gongkai.internal.validation;

import io.github.gongkai.standard.LegalBasisPhrase;
import io.github.gongkai.validation.constraints.TraceableLegalBasis;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Judges {@link TraceableLegalBasis}. */
public final class TraceableLegalBasisValidator implements ConstraintValidator<TraceableLegalBasis, CharSequence> {
    /** For the validation provider. */
    public TraceableLegalBasisValidator() {}

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || isTraceable(value.toString());
    }

    private static boolean isTraceable(String text) {
        return LegalBasisRules.isBalanced(text)
                && DocumentNumberForms.listMisspelt(text).isEmpty()
                && LegalBasisPhrase.parse(text).bases().stream()
                        .anyMatch(b -> b.title() != null || b.documentNumber() != null);
    }
}
