package io.github.gongkai.validation.constraints;

import io.github.gongkai.internal.validation.UnifiedSocialCreditCodeValidator;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value is a unified social credit code (统一社会信用代码) by GB 32100-2015, check character included.
 *
 * <p>Supports {@link CharSequence}; null is valid.
 */
@Documented
@SuppressWarnings("exports") // named for the provider only; nobody else needs the validator
@Constraint(validatedBy = UnifiedSocialCreditCodeValidator.class)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(UnifiedSocialCreditCode.List.class)
public @interface UnifiedSocialCreditCode {
    /** Key of the message. */
    String message() default "{io.github.gongkai.validation.constraints.UnifiedSocialCreditCode.message}";

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
        UnifiedSocialCreditCode[] value();
    }
}
