package io.github.gongkai.validation.constraints;

import io.github.gongkai.internal.validation.WellFormedDocumentNumberValidator;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value is a document number (发文字号) spelt as GB/T 9704-2012, 7.2.5 asks: 皖政办秘〔2017〕188号, with six-angle brackets, a
 * year of four digits, no 第 and no leading zeros.
 *
 * <p>Supports {@link CharSequence}; null is valid.
 */
@Documented
@SuppressWarnings("exports") // named for the provider only; nobody else needs the validator
@Constraint(validatedBy = WellFormedDocumentNumberValidator.class)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(WellFormedDocumentNumber.List.class)
public @interface WellFormedDocumentNumber {
    /** Key of the message. */
    String message() default "{io.github.gongkai.validation.constraints.WellFormedDocumentNumber.message}";

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
        WellFormedDocumentNumber[] value();
    }
}
