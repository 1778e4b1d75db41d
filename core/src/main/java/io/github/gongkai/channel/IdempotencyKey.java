package io.github.gongkai.channel;

import java.util.regex.Pattern;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The same for every attempt at one operation, different for any other. Derived from what is sent, never random, so a crashed
 * and repeated order yields the same key. Immutable.
 *
 * @param value 43 characters of base64url: a SHA-256
 */
public record IdempotencyKey(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** Refuses any other form. */
    public IdempotencyKey {
        checkArgument(FORM.matcher(value).matches(), "an idempotency key has 43 characters of base64url: %s", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
