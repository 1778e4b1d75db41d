package io.github.gongkai.channel.sms.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.gongkai.channel.sms.recipient.MobileNumber;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what far ends write, without trusting it. */
public final class Json {
    /** For writing requests as well. */
    public static final JsonMapper MAPPER = new JsonMapper();

    /** Vendors write times without a zone; all are in the mainland. */
    public static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private static final Pattern MAINLAND = Pattern.compile("(?:\\+86|0086|86)?(1[3-9][0-9]{9})");

    private Json() {}

    /** As a tree; missing if it is no JSON. */
    public static JsonNode read(byte[] bytes) {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            return node == null ? MissingNode.getInstance() : node;
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    /** The elements of a list, or the one thing that is no list. */
    public static List<JsonNode> items(JsonNode node) {
        if (node.isArray()) {
            return List.copyOf(node.valueStream().toList());
        }
        return node.isObject() ? List.of(node) : List.of();
    }

    /** A field as text; empty if it is not there or no single value. */
    public static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
    }

    /** A mainland number with or without the country code; empty for anything else. */
    public static Optional<MobileNumber> number(String text) {
        Matcher number = MAINLAND.matcher(text);
        return number.matches() ? Optional.of(new MobileNumber(number.group(1))) : Optional.empty();
    }

    /** A time in Beijing; null if it is none. */
    public static @Nullable Instant time(String text, DateTimeFormatter form) {
        try {
            return LocalDateTime.parse(text, form).toInstant(BEIJING);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
