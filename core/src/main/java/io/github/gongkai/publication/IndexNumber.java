package io.github.gongkai.publication;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Index number of a piece of government information (索引号), unique in its catalog. There is no national form: most are the
 * organ's credit code, a stroke, the year and a serial. The form is judged by rules, not here. Immutable.
 *
 * @param value as printed, such as {@code 113417030032497338/202012-00094}; never blank
 */
public record IndexNumber(String value) {
    /** Refuses a blank value. */
    public IndexNumber {
        checkArgument(!value.isBlank(), "an index number must not be blank");
    }

    @Override
    public String toString() {
        return value;
    }
}
