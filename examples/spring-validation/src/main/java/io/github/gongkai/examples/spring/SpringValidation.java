package io.github.gongkai.examples.spring;

import io.github.gongkai.validation.constraints.ConstraintMessages;
import java.util.Locale;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** All that a Spring host writes to use the constraints of the domain with their messages. */
@Configuration(proxyBeanMethods = false)
public class SpringValidation {
    /** Spring's validator; it hands each request's language on to the messages. */
    @Bean
    public LocalValidatorFactoryBean validator() {
        LocalValidatorFactoryBean factory = new LocalValidatorFactoryBean();
        factory.setMessageInterpolator(new ConstraintMessages(new ParameterMessageInterpolator(), Locale.CHINA));
        return factory;
    }
}
