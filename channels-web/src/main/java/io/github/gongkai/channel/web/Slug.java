package io.github.gongkai.channel.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * File name made from somebody else's id: the same for ever, never a path, never equal to that of another id, not even on a
 * file system that folds case. Plain ids stay readable; every other becomes its hash. Immutable.
 *
 * @param value lower-case letters, digits, hyphens; or an underscore and 32 hexadecimal digits
 */
public record Slug(String value) implements Comparable<Slug> {
    private static final int LONGEST = 80;
    private static final Pattern HASHED = Pattern.compile("_[0-9a-f]{32}");
    private static final Pattern WINDOWS_DEVICE = Pattern.compile("con|prn|aux|nul|com\\d|lpt\\d");

    /** Refuses any other form. */
    public Slug {
        if (!isSlug(value)) {
            throw new IllegalArgumentException("not a file name of this site: " + value);
        }
    }

    static Slug of(String id) {
        boolean readable = isPlain(id) && !WINDOWS_DEVICE.matcher(id).matches();
        return new Slug(readable ? id : "_" + hash(id).substring(0, 32));
    }

    static boolean isSlug(String text) {
        return isPlain(text) || HASHED.matcher(text).matches();
    }

    // By hand: every page is asked for its name many times.
    private static boolean isPlain(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' && i > 0)) {
                return false;
            }
        }
        return !id.isEmpty() && id.length() <= LONGEST;
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
