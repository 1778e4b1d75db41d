package io.github.gongkai.validation.constraints;

import io.github.gongkai.internal.validation.ConstraintMessageTexts;
import io.github.gongkai.internal.validation.ValidatorFactories;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.ValidatorFactory;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives the constraints of this library their Chinese or English message, and leaves every other message to the
 * interpolator that was there before. It needs no resource bundle of the host and evaluates no expressions. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * var configuration = Validation.byDefaultProvider().configure();
 * configuration.messageInterpolator(
 *         new ConstraintMessages(configuration.getDefaultMessageInterpolator(), Locale.CHINA));
 * }</pre>
 */
public final class ConstraintMessages implements MessageInterpolator {
    private final MessageInterpolator others;
    private final Locale usual;

    /**
     * Speaks the usual language where a call names none.
     *
     * @param others interpolates all that is not of this library
     */
    public ConstraintMessages(MessageInterpolator others, Locale usual) {
        this.others = Objects.requireNonNull(others);
        this.usual = Objects.requireNonNull(usual);
    }

    /** A validator factory that works without a host's configuration and without an expression language. Close it after use. */
    public static ValidatorFactory validatorFactory(Locale locale) {
        return ValidatorFactories.open(locale);
    }

    @Override
    public String interpolate(String template, Context context) {
        return interpolate(template, context, usual);
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        @Nullable String own = ConstraintMessageTexts.find(template, locale);
        return own == null ? others.interpolate(template, context, locale) : own;
    }
}
