package io.github.gongkai;

import org.jspecify.annotations.Nullable;

/**
 * The one unchecked root of all exceptions of this library.
 *
 * <p>Exceptions here are for mistakes of the caller and for a broken environment. What is expected to happen (a cell that
 * cannot be read, a publication that may not go out, a channel that refuses) is a value: a notice, a verdict, an outcome.
 * A message never carries personal data or a secret.
 */
public class GongkaiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what went wrong, where, and how to mend it. */
    public GongkaiException(String message) {
        super(message);
    }

    /** As above, keeping what caused it. */
    public GongkaiException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
