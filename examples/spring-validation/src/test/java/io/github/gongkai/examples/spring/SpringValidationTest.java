package io.github.gongkai.examples.spring;

import io.github.gongkai.validation.constraints.ConstraintMessages;
import io.github.gongkai.validation.constraints.Publish;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.LocalDate;
import java.util.Locale;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

/** On the class path, in factories that are not ours. */
@DisplayName("约束注解在别人的 ValidatorFactory 里")
class SpringValidationTest {
    private static final NoticeForm LATE =
            new NoticeForm("Call 13812345678", LocalDate.of(2018, 1, 29), LocalDate.of(2018, 3, 2));

    @Test
    @DisplayName("Spring 的 LocalValidatorFactoryBean，按请求的语言提示")
    void speaksTheLanguageOfTheRequestInSpring() {
        try (var context = new AnnotationConfigApplicationContext(SpringValidation.class)) {
            Validator factory = context.getBean(Validator.class);
            LocaleContextHolder.setLocale(Locale.CHINA);
            assertThat(factory.validate(LATE))
                    .extracting(ConstraintViolation::getMessage)
                    .hasSize(3)
                    .contains("应为中文标题，一行之内，不超过100个字", "公开超过了20个工作日的期限")
                    .anySatisfy(message -> assertThat(message).contains("个人信息"));
            LocaleContextHolder.setLocale(Locale.ENGLISH);
            assertThat(factory.validate(LATE))
                    .extracting(ConstraintViolation::getMessage)
                    .contains("was published later than 20 working days after it was formed");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    @DisplayName("Hibernate Validator 默认工厂：没有本库的消息也能判定，自带约束的提示不受影响")
    void judgesInAPlainFactory() {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ConstraintMessages(new ParameterMessageInterpolator(), Locale.CHINA))
                .buildValidatorFactory()) {
            assertThat(factory.getValidator().validate(LATE)).hasSize(3);
            NoticeForm shortTitle = new NoticeForm("短", LocalDate.of(2018, 1, 29), LocalDate.of(2018, 1, 30));
            assertThat(factory.getValidator().validate(shortTitle, Publish.class))
                    .extracting(ConstraintViolation::getMessage)
                    .singleElement()
                    .asString()
                    .contains("2");
        }
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            assertThat(factory.getValidator().validate(LATE)).hasSize(3);
        }
    }
}
