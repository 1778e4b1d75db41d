package io.github.gongkai.validation.constraints;

import io.github.gongkai.internal.validation.MobileNumberValidator;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value is a mobile number (手机号码) of the mainland: 11 digits, perhaps after +86.
 *
 * <p>Supports {@link CharSequence}; null is valid.
 */
@Documented
@SuppressWarnings("exports") // named for the provider only; nobody else needs the validator
@Constraint(validatedBy = MobileNumberValidator.class)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(MobileNumber.List.class)
public @interface MobileNumber {
    /** Key of the message. */
    String message() default "{io.github.gongkai.validation.constraints.MobileNumber.message}";

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
        MobileNumber[] value();
    }
}
