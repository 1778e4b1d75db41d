package io.github.gongkai.internal.validation;

import io.github.gongkai.standard.LimitAnchor;
import io.github.gongkai.standard.ParseStatus;
import io.github.gongkai.standard.TimeLimit;
import io.github.gongkai.standard.TimeLimitPhrase;
import io.github.gongkai.validation.constraints.ReadableTimeLimit;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges {@link ReadableTimeLimit}. */
public final class ReadableTimeLimitValidator implements ConstraintValidator<ReadableTimeLimit, CharSequence> {
    private static final Set<TimeLimit.Kind> DEADLINES = EnumSet.of(
            TimeLimit.Kind.WITHIN,
            TimeLimit.Kind.PERIODIC,
            TimeLimit.Kind.BY_DATE,
            TimeLimit.Kind.IMMEDIATE,
            TimeLimit.Kind.ADVANCE,
            TimeLimit.Kind.WITH_EVENT,
            TimeLimit.Kind.ON_APPLICATION);

    /** For the validation provider. */
    public ReadableTimeLimitValidator() {}

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || isReadable(TimeLimitPhrase.parse(value.toString()));
    }

    private static boolean isReadable(TimeLimitPhrase phrase) {
        return phrase.status() == ParseStatus.PARSED
                && phrase.terms().stream().noneMatch(t -> t.anchor() == LimitAnchor.UNSTATED)
                && phrase.terms().stream().anyMatch(t -> DEADLINES.contains(t.kind()));
    }
}
