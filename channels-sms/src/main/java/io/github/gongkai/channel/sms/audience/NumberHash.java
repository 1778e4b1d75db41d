package io.github.gongkai.channel.sms.audience;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stands for numbers where they are stored (号码指纹): the first eight octets of HMAC-SHA256, never zero. Without the key nobody can
 * tell a number from it, for all its few digits. Thread-safe.
 */
public final class NumberHash {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_OCTETS = 32;

    private final Mac mac;

    private NumberHash(byte[] key) {
        try {
            this.mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** With the operator's own key. */
    public static NumberHash keyed(String key) {
        return new NumberHash(key.getBytes(StandardCharsets.UTF_8));
    }

    /** With the key in a file that only its owner can read; it is made the first time. */
    public static NumberHash keyedBy(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return new NumberHash(
                    Base64.getDecoder().decode(Files.readString(file).strip()));
        } catch (IOException | IllegalArgumentException e) {
            throw new UncheckedIOException(
                    "号码密钥文件不能读写：" + file,
                    e instanceof IOException failure ? failure : new IOException("not a key in Base64"));
        }
    }

    private static void create(Path file) throws IOException {
        byte[] key = new byte[KEY_OCTETS];
        new SecureRandom().nextBytes(key);
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, ".unfinished-", null);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-------"));
        }
        try {
            Files.write(unfinished, Base64.getEncoder().encode(key), StandardOpenOption.SYNC);
            // A link is made whole or not at all, and never over another process's key.
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException e) {
            // Another process was faster; its key holds.
            return;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** What stands for a number. */
    public long of(long number) {
        return of(Long.toString(number));
    }

    /** What stands for any text, such as a message's id. */
    public synchronized long of(String text) {
        long hash = ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
        return hash == 0 ? 1 : hash;
    }

    @Override
    public String toString() {
        return "NumberHash";
    }
}
