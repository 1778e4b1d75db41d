package io.github.gongkai.internal.validation;

import io.github.gongkai.validation.constraints.PlausibleFormationDate;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Judges {@link PlausibleFormationDate}. */
public final class PlausibleFormationDateValidator implements ConstraintValidator<PlausibleFormationDate, LocalDate> {
    private static final LocalDate FIRST = LocalDate.of(1949, 10, 1);

    /** For the validation provider. */
    public PlausibleFormationDateValidator() {}

    @Override
    public boolean isValid(@Nullable LocalDate value, ConstraintValidatorContext context) {
        LocalDate today = LocalDate.now(context.getClockProvider().getClock());
        return value == null || !value.isBefore(FIRST) && !value.isAfter(today);
    }
}
