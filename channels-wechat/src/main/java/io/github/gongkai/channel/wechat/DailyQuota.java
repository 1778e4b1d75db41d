package io.github.gongkai.channel.wechat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Counts the calls of the day (当日额度), by the platform's day, for all who share the state folder, so that a call that would be
 * refused is not made. Thread-safe.
 */
final class DailyQuota {
    private static final ZoneId PLATFORM = ZoneId.of("Asia/Shanghai");
    private static final String FILE = "quota.json";
    private static final JsonMapper JSON = new JsonMapper();

    private final AccountState state;
    private final Clock clock;
    private final Map<String, Integer> limits = load();

    DailyQuota(AccountState state, Clock clock) {
        this.state = state;
        this.clock = clock;
    }

    /** Takes one call from the day's; empty if it may be made, else the limit that is reached. */
    OptionalInt take(String path, int keptBack) {
        Integer usual = limits.get(path);
        if (usual == null) {
            return OptionalInt.empty();
        }
        return state.locked("quota", () -> {
            ObjectNode day = today();
            int used = day.path(path).path("used").asInt();
            int limit = day.path(path).path("limit").asInt(usual);
            if (used >= limit - keptBack) {
                return OptionalInt.of(limit);
            }
            day.withObject("/" + path.replace("/", "~1")).put("used", used + 1);
            state.write(FILE, day.toString());
            return OptionalInt.empty();
        });
    }

    /** Enters what the platform itself says of the day. */
    void learn(String path, int limit, int used) {
        state.locked("quota", () -> {
            ObjectNode day = today();
            day.withObject("/" + path.replace("/", "~1"))
                    .put("limit", limit)
                    .put("used", used)
                    .put("asked", true);
            state.write(FILE, day.toString());
            return true;
        });
    }

    /** Whether the platform was asked today. */
    boolean isKnown(String path) {
        return state.locked("quota", () -> today().path(path).path("asked").asBoolean());
    }

    /** Time until the platform's next day, and a little more. */
    Duration untilTomorrow() {
        ZonedDateTime now = clock.instant().atZone(PLATFORM);
        ZonedDateTime tomorrow = now.toLocalDate().plusDays(1).atStartOfDay(PLATFORM);
        return Duration.between(now, tomorrow).plusMinutes(1);
    }

    private ObjectNode today() {
        String date = LocalDate.ofInstant(clock.instant(), PLATFORM).toString();
        JsonNode stored = state.read(FILE).map(DailyQuota::parse).orElseGet(JSON::createObjectNode);
        return stored instanceof ObjectNode known
                        && date.equals(known.path("day").asText())
                ? known
                : JSON.createObjectNode().put("day", date);
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }

    private static Map<String, Integer> load() {
        Properties data = new Properties();
        try (InputStream in = Objects.requireNonNull(
                DailyQuota.class.getResourceAsStream("wechat-quotas.properties"),
                "wechat-quotas.properties is missing")) {
            data.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Integer> limits = new TreeMap<>();
        data.stringPropertyNames().forEach(path -> limits.put(path, Integer.parseInt(data.getProperty(path))));
        return limits;
    }
}
