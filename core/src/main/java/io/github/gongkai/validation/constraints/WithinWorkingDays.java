package io.github.gongkai.validation.constraints;

import io.github.gongkai.internal.validation.WithinWorkingDaysValidator;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The bean or record was published in time (公开时限): the day of the property {@link #published} lies at most {@link #days} working days after that of
 * {@link #formed}, the day of forming not counted, by the statutory calendar. Properties are read by the record's accessor or the getter, from {@link
 * java.time.LocalDate} or {@link java.time.LocalDateTime}. A property that is null is valid, and so is a span that the calendar's facts do not
 * reach: nothing is guessed. On the module path the bean's package must be open to {@code io.github.gongkai.core}.
 *
 * <p>Supports any type with those two properties; null is valid.
 */
@Documented
@SuppressWarnings("exports") // named for the provider only; nobody else needs the validator
@Constraint(validatedBy = WithinWorkingDaysValidator.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(WithinWorkingDays.List.class)
public @interface WithinWorkingDays {
    /** Key of the message. */
    String message() default "{io.github.gongkai.validation.constraints.WithinWorkingDays.message}";

    /** Groups. */
    Class<?>[] groups() default {};

    /** Payload. */
    Class<? extends Payload>[] payload() default {};

    /** Name of the property with the day of forming. */
    String formed() default "formedOn";

    /** Name of the property with the day of publication. */
    String published() default "publishedOn";

    /** The most working days; 20 by 政府信息公开条例 第二十六条. */
    int days() default 20;

    /** Several of them on one element. */
    @Documented
    @Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        /** The constraints. */
        WithinWorkingDays[] value();
    }
}
