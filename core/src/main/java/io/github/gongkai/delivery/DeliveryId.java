package io.github.gongkai.delivery;

import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.publication.PublicationId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Identifies a delivery by what it does: derived from publication, revision, channel and operation, never random. So an order
 * given twice is one delivery, and its text is the idempotency key. Immutable.
 *
 * @param key the idempotency key of all attempts
 */
public record DeliveryId(IdempotencyKey key) {
    /** The id of a delivery: base64url of SHA-256 over the four parts, each with its length in front. */
    public static DeliveryId of(
            PublicationId publication, int revision, ChannelId channel, DeliveryOperation operation) {
        MessageDigest digest = sha256();
        update(digest, publication.value());
        update(digest, Integer.toString(revision));
        update(digest, channel.value());
        update(digest, operation.code());
        return parse(Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest()));
    }

    /** The id with this text; refuses any other form than 43 characters of base64url. */
    public static DeliveryId parse(String text) {
        return new DeliveryId(new IdempotencyKey(text));
    }

    @Override
    public String toString() {
        return key.value();
    }

    private static void update(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
