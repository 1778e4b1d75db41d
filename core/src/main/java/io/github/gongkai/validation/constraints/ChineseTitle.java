package io.github.gongkai.validation.constraints;

import io.github.gongkai.internal.validation.ChineseTitleValidator;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value is a title (标题) in Chinese: at least one Chinese character; beside Chinese only figures, punctuation and blanks, on one line. Latin letters
 * only where {@link #latin} allows them (PPP项目, 5G).
 *
 * <p>Supports {@link CharSequence}; null is valid.
 */
@Documented
@SuppressWarnings("exports") // named for the provider only; nobody else needs the validator
@Constraint(validatedBy = ChineseTitleValidator.class)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ChineseTitle.List.class)
public @interface ChineseTitle {
    /** Key of the message. */
    String message() default "{io.github.gongkai.validation.constraints.ChineseTitle.message}";

    /** Groups. */
    Class<?>[] groups() default {};

    /** Payload. */
    Class<? extends Payload>[] payload() default {};

    /** Whether Latin letters may stand among the Chinese. */
    boolean latin() default false;

    /** The most characters. */
    int max() default 100;

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
        ChineseTitle[] value();
    }
}
