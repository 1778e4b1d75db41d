package io.github.gongkai.validation.constraints;

import io.github.gongkai.internal.validation.ConstraintMessageTexts;
import io.github.gongkai.internal.validation.ValidatorFactories;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.ValidatorFactory;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

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
        return own == null ? others.interpolate(template, context, locale) : filled(own, context);
    }

    /** With the constraint's own figures in the places that bear their names; nothing else is evaluated. */
    private static String filled(String message, Context context) {
        return PLACE.matcher(message).replaceAll(place -> {
            Object value = context.getConstraintDescriptor().getAttributes().get(place.group(1));
            return Matcher.quoteReplacement(value == null ? place.group() : value.toString());
        });
    }
}
