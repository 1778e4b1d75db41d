package io.github.gongkai.internal.validation;

import com.google.common.collect.ImmutableSet;
import io.github.gongkai.validation.constraints.NoStopgap;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges {@link NoStopgap}. */
public final class NoStopgapValidator implements ConstraintValidator<NoStopgap, CharSequence> {
    private static final Set<String> STOPGAPS = ImmutableSet.<String>builder()
            .addAll(Vocabulary.of("placeholder"))
            .addAll(Vocabulary.of("empty-page"))
            .build();

    /** For the validation provider. */
    public NoStopgapValidator() {}

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || !STOPGAPS.contains(value.toString().strip());
    }
}
