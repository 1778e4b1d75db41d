package io.github.gongkai.channel.sms.mas;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The check value of 云MAS (mac): MD5 over fields without separators, as the platform demands. It proves little (fields can be
 * shifted into each other), so the line itself has to be trusted. Pure.
 */
final class MasMac {
    private MasMac() {}

    /** Of fields in the platform's order: lower-case hex. */
    static String of(String... fields) {
        try {
            byte[] text = String.join("", fields).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
