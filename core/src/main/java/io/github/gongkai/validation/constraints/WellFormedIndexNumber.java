package io.github.gongkai.validation.constraints;

import io.github.gongkai.internal.validation.WellFormedIndexNumberValidator;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value is an index number (索引号) without blanks whose first part, where it has the length of an organ's code, is a unified social
 * credit code (GB 32100) or organisation code (GB 11714) with the right check character. Other local forms are valid.
 *
 * <p>Supports {@link CharSequence}; null is valid.
 */
@Documented
@SuppressWarnings("exports") // named for the provider only; nobody else needs the validator
@Constraint(validatedBy = WellFormedIndexNumberValidator.class)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(WellFormedIndexNumber.List.class)
public @interface WellFormedIndexNumber {
    /** Key of the message. */
    String message() default "{io.github.gongkai.validation.constraints.WellFormedIndexNumber.message}";

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
        WellFormedIndexNumber[] value();
    }
}
