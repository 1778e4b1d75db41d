package io.github.gongkai.exchange;

import io.github.gongkai.GongkaiException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file that cannot be read at all (无法读取): missing, empty, encrypted, too large, of a kind that is not known. A file that
 * can be read in part gives notices instead. The message names the file, what was found, what was expected and how to mend it,
 * in Chinese or English; it never repeats content of the file.
 */
public final class UnreadableInputException extends GongkaiException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final String found;
    private final String expected;
    private final String fix;

    UnreadableInputException(
            String file, InputProblem problem, String detail, Locale locale, @Nullable Throwable cause) {
        super(problem.sentence(file, detail, locale), cause);
        this.file = file;
        this.found = problem.found(detail, locale);
        this.expected = problem.expected(locale);
        this.fix = problem.fix(locale);
    }

    /** Name of the file, without folders. */
    public String file() {
        return file;
    }

    /** What was found. */
    public String found() {
        return found;
    }

    /** What was expected. */
    public String expected() {
        return expected;
    }

    /** How to mend it. */
    public String fix() {
        return fix;
    }
}
