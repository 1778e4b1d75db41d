package io.github.gongkai.channel.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

import static java.util.Objects.requireNonNull;

/**
 * File name made from somebody else's id: the same for ever, never a path, never equal to that of another id, not even on a
 * file system that folds case. Plain ids stay readable; every other becomes its hash. Immutable.
 *
 * @param value lower-case letters, digits, hyphens; or an underscore and 32 hexadecimal digits
 */
public record Slug(String value) implements Comparable<Slug> {
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}|_[0-9a-f]{32}");
    private static final Pattern WINDOWS_DEVICE = Pattern.compile("con|prn|aux|nul|com\\d|lpt\\d");

    /** Refuses any other form. */
    public Slug {
        if (!isSlug(value)) {
            throw new IllegalArgumentException("not a file name of this site: " + value);
        }
    }

    static Slug of(String id) {
        boolean readable =
                PLAIN.matcher(id).matches() && !WINDOWS_DEVICE.matcher(id).matches();
        return new Slug(readable ? id : "_" + hash(id).substring(0, 32));
    }

    static boolean isSlug(String text) {
        return FORM.matcher(requireNonNull(text)).matches();
    }

    private static String hash(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public int compareTo(Slug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
