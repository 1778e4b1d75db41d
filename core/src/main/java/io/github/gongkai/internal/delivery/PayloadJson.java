package io.github.gongkai.internal.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.gongkai.GongkaiException;
import io.github.gongkai.channel.AdaptationNote;
import io.github.gongkai.channel.AttachmentRef;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.delivery.FrozenPayload;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The stored form of payloads: their lists as JSON, and a digest over everything. Thread-safe. */
public final class PayloadJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<AttachmentRef>> ATTACHMENTS = new TypeReference<>() {};
    private static final TypeReference<List<AdaptationNote>> NOTES = new TypeReference<>() {};

    private PayloadJson() {}

    /** Freezes a payload with the SHA-256 of its JSON form. */
    public static FrozenPayload freeze(ChannelPayload payload) {
        try {
            byte[] json = write(payload).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json);
            return new FrozenPayload(payload, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Attachments as JSON. */
    public static String attachments(ChannelPayload payload) {
        return write(payload.attachments());
    }

    /** Notes as JSON. */
    public static String notes(ChannelPayload payload) {
        return write(payload.notes());
    }

    /** Attachments of their JSON form. */
    public static List<AttachmentRef> readAttachments(String json) {
        return read(json, ATTACHMENTS);
    }

    /** Notes of their JSON form. */
    public static List<AdaptationNote> readNotes(String json) {
        return read(json, NOTES);
    }

    private static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new GongkaiException("a payload cannot be written as JSON", e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new GongkaiException("a payload in the ledger is not the JSON that was written there", e);
        }
    }
}
