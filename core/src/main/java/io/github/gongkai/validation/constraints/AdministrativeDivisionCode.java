package io.github.gongkai.validation.constraints;

import io.github.gongkai.internal.validation.AdministrativeDivisionCodeValidator;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value is a code of an administrative division (行政区划代码) by GB/T 2260: six digits, the first two those of a province.
 *
 * <p>Supports {@link CharSequence}; null is valid.
 */
@Documented
@SuppressWarnings("exports") // named for the provider only; nobody else needs the validator
@Constraint(validatedBy = AdministrativeDivisionCodeValidator.class)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(AdministrativeDivisionCode.List.class)
public @interface AdministrativeDivisionCode {
    /** Key of the message. */
    String message() default "{io.github.gongkai.validation.constraints.AdministrativeDivisionCode.message}";

    /** Groups. */
    Class<?>[] groups() default {};

    /** Payload. */
    Class<? extends Payload>[] payload() default {};

    /** Several of them on one element. */
    @Documented
    @Target({
        ElementType.FIELD,
        ElementType.METHOD,
        ElementType.PARAMETER,
        ElementType.ANNOTATION_TYPE,
        ElementType.CONSTRUCTOR,
        ElementType.TYPE_USE
    })
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        /** The constraints. */
        AdministrativeDivisionCode[] value();
    }
}
