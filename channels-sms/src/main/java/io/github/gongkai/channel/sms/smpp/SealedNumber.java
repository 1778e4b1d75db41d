package io.github.gongkai.channel.sms.smpp;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes a number so that the disk does not tell it (号码密封): AES-GCM under a key made of the account's password, which lies
 * elsewhere. After a change of the password what was sealed before cannot be read. Thread-safe.
 */
final class SealedNumber {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    SealedNumber(String password) {
        byte[] bytes = Hashing.hmacSha256(password.getBytes(StandardCharsets.UTF_8))
                .hashString("smpp-receipts", StandardCharsets.UTF_8)
                .asBytes();
        this.key = new SecretKeySpec(bytes, "AES");
    }

    String seal(String number) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            byte[] sealed = cipher.doFinal(number.getBytes(StandardCharsets.UTF_8));
            byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
            return Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** Empty if it was sealed under another password, or is no such thing. */
    Optional<String> open(String text) {
        try {
            byte[] whole = Base64.getDecoder().decode(text);
            if (whole.length <= NONCE) {
                return Optional.empty();
            }
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, whole, 0, NONCE));
            return Optional.of(new String(cipher.doFinal(whole, NONCE, whole.length - NONCE), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
