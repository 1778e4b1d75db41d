package io.github.gongkai.internal.validation;

import io.github.gongkai.standard.CarrierPhrase;
import io.github.gongkai.validation.constraints.TickedCarriers;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Judges {@link TickedCarriers}. */
public final class TickedCarriersValidator implements ConstraintValidator<TickedCarriers, CharSequence> {
    /** For the validation provider. */
    public TickedCarriersValidator() {}

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        CarrierPhrase carriers = CarrierPhrase.parse(value.toString());
        boolean ticked = !carriers.selected().isEmpty() || !carriers.other().isEmpty();
        return ticked && carriers.ambiguous().isEmpty();
    }
}
