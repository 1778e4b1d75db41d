package io.github.gongkai.internal.validation;

import io.github.gongkai.validation.constraints.ConstraintMessages;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Opens Hibernate Validator without looking for XML, an expression language or another provider. */
public final class ValidatorFactories {
    private ValidatorFactories() {}

    /** A factory of its own; the caller closes it. */
    public static ValidatorFactory open(Locale locale) {
        return Validation.byProvider(HibernateValidator.class)
                .providerResolver(() -> List.of(new HibernateValidator()))
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ConstraintMessages(new ParameterMessageInterpolator(), locale))
                .buildValidatorFactory();
    }
}
