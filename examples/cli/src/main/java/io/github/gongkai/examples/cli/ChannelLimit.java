package io.github.gongkai.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gongkai.Gongkai;
import io.github.gongkai.channel.CallAllowance;
import io.github.gongkai.delivery.ChannelRate;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a settings file allows one channel (渠道限额): {@code {"timeoutSeconds": 20, "callsAtOnce": 2, "perMinute": 60}}, each of
 * them optional.
 *
 * @param allowance deadline and calls at once, or null for the usual
 * @param rate how fast, or null for as fast as it goes
 */
record ChannelLimit(
        @Nullable CallAllowance allowance, @Nullable ChannelRate rate) {
    static final String KEY = "limit";
    static final ChannelLimit USUAL = new ChannelLimit(null, null);
    private static final int USUAL_TIMEOUT = 30;
    private static final int USUAL_CALLS = 4;
    private static final Map<String, Integer> MOST =
            Map.of("timeoutSeconds", 3600, "callsAtOnce", 1000, "perMinute", 1_000_000);

    static ChannelLimit parse(String channel, JsonNode limit) {
        for (Map.Entry<String, JsonNode> entry : limit.properties()) {
            Integer most = MOST.get(entry.getKey());
            JsonNode value = entry.getValue();
            if (most == null || !value.isInt() || value.intValue() < 1 || value.intValue() > most) {
                throw new UsageException(
                        "渠道 " + channel + " 的 limit." + entry.getKey() + " 不对，应为 timeoutSeconds（1-3600）、"
                                + "callsAtOnce（1-1000）、perMinute（1-1000000）的整数 / expected whole numbers of these keys, found: "
                                + value);
            }
        }
        boolean own = limit.has("timeoutSeconds") || limit.has("callsAtOnce");
        Duration timeout = Duration.ofSeconds(limit.path("timeoutSeconds").asInt(USUAL_TIMEOUT));
        return new ChannelLimit(
                own ? new CallAllowance(timeout, limit.path("callsAtOnce").asInt(USUAL_CALLS)) : null,
                limit.has("perMinute")
                        ? new ChannelRate(limit.get("perMinute").intValue(), Duration.ofMinutes(1))
                        : null);
    }

    void applyTo(Gongkai.Builder builder, String channel) {
        if (allowance != null) {
            builder.allowance(channel, allowance);
        }
        if (rate != null) {
            builder.rate(channel, rate);
        }
    }
}
