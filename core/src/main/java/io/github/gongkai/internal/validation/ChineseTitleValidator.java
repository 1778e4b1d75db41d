package io.github.gongkai.internal.validation;

import io.github.gongkai.validation.constraints.ChineseTitle;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Judges {@link ChineseTitle}. */
public final class ChineseTitleValidator implements ConstraintValidator<ChineseTitle, CharSequence> {
    private boolean latin;
    private int max;

    /** For the validation provider. */
    public ChineseTitleValidator() {}

    @Override
    public void initialize(ChineseTitle title) {
        latin = title.latin();
        max = title.max();
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        String title = value.toString();
        return title.codePointCount(0, title.length()) <= max
                && title.codePoints().anyMatch(ChineseTitleValidator::isChinese)
                && title.codePoints().allMatch(this::isAllowed);
    }

    private static boolean isChinese(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
    }

    private boolean isAllowed(int point) {
        if (Character.isLetter(point)) {
            boolean roman = Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN;
            return isChinese(point) || latin && roman;
        }
        int type = Character.getType(point);
        return point == ' '
                || point == '\u3000'
                || type != Character.CONTROL
                        && type != Character.FORMAT
                        && type != Character.UNASSIGNED
                        && type != Character.PRIVATE_USE
                        && type != Character.SURROGATE
                        && type != Character.LINE_SEPARATOR
                        && type != Character.PARAGRAPH_SEPARATOR;
    }
}
