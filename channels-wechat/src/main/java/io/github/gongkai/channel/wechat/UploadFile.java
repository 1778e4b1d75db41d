package io.github.gongkai.channel.wechat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A picture on its way to the platform. The platform judges by the suffix of the name, so the name is ours. Its bytes are not
 * copied: nobody changes them.
 */
final class UploadFile {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final byte[] bytes;
    private final String mediaType;

    private UploadFile(byte[] bytes, String mediaType) {
        this.bytes = bytes;
        this.mediaType = mediaType;
    }

    /**
     * Looks at the first bytes.
     *
     * @throws IllegalArgumentException if it is neither jpg nor png
     */
    static UploadFile of(byte[] bytes) {
        if (startsWith(bytes, PNG)) {
            return new UploadFile(bytes, "image/png");
        }
        if (startsWith(bytes, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff})) {
            return new UploadFile(bytes, "image/jpeg");
        }
        throw new IllegalArgumentException("既不是 jpg 也不是 png (neither jpg nor png)");
    }

    byte[] bytes() {
        return bytes;
    }

    /** {@code image/jpeg} or {@code image/png}, by its first bytes. */
    String mediaType() {
        return mediaType;
    }

    String name() {
        return sha256().substring(0, 16) + (mediaType.equals("image/png") ? ".png" : ".jpg");
    }

    String sha256() {
        return sha256(bytes);
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length > beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    @Override
    public String toString() {
        return "UploadFile[" + mediaType + ", " + bytes.length + " bytes]";
    }
}
