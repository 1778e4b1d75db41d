package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.InboundCall;
import io.github.gongkai.channel.wechat.AccountSettings.CallbackSettings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signatures and sealing of the platform's messages (消息加解密): SHA-1 over the sorted parts, AES-256-CBC with the first half of the
 * key as its beginning, and padding to 32 bytes. Thread-safe.
 */
final class CallbackSeal {
    private static final int RANDOM = 16;
    private static final int LENGTH = 4;
    private static final int BLOCK = 32;

    private final String appId;
    private final CallbackSettings settings;

    CallbackSeal(String appId, CallbackSettings settings) {
        this.appId = appId;
        this.settings = settings;
    }

    /** Whether the parameter signs token, timestamp, nonce and what is given. */
    boolean isSigned(InboundCall call, String parameter, String sealed) {
        String expected =
                signature(settings.token().value(), call.parameter("timestamp"), call.parameter("nonce"), sealed);
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8),
                call.parameter(parameter).getBytes(StandardCharsets.UTF_8));
    }

    static String signature(String... parts) {
        String joined =
                Stream.of(parts).filter(part -> !part.isEmpty()).sorted().reduce("", String::concat);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(joined.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    /** The message, under the present key or the former one; empty if it is neither's, or another account's. */
    Optional<String> open(String sealed) {
        return Stream.of(Optional.ofNullable(settings.key()), Optional.ofNullable(settings.formerKey()))
                .flatMap(Optional::stream)
                .flatMap(key -> open(sealed, key).stream())
                .findFirst();
    }

    private Optional<String> open(String sealed, Secret encodingKey) {
        byte[] key = Base64.getDecoder().decode(encodingKey.value() + "=");
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new IvParameterSpec(Arrays.copyOf(key, RANDOM)));
            return message(cipher.doFinal(Base64.getDecoder().decode(sealed.strip())));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<String> message(byte[] plain) {
        int padding = plain.length == 0 ? 0 : plain[plain.length - 1];
        int end = plain.length - padding;
        if (padding < 1 || padding > BLOCK || end < RANDOM + LENGTH) {
            return Optional.empty();
        }
        int length = ByteBuffer.wrap(plain, RANDOM, LENGTH).getInt();
        if (length < 0 || length > end - RANDOM - LENGTH) {
            return Optional.empty();
        }
        int begin = RANDOM + LENGTH;
        String receiver = new String(plain, begin + length, end - begin - length, StandardCharsets.UTF_8);
        return receiver.equals(appId)
                ? Optional.of(new String(plain, begin, length, StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
