package io.github.gongkai.examples.cli;

import org.jspecify.annotations.Nullable;

/** The user asked for something that cannot be done as asked; the message is the one line shown. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }

    UsageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
