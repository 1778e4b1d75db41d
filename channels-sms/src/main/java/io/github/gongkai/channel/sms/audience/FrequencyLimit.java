package io.github.gongkai.channel.sms.audience;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How often one number is written to at most (频次限制), in a window that slides: midnight frees nothing. Immutable.
 *
 * @param most messages
 * @param window in this time
 */
public record FrequencyLimit(int most, Duration window) {
    /** Reads limits such as {@code 1/PT1M,5/P1D}; empty for any other form. */
    public static Optional<List<FrequencyLimit>> parse(String text) {
        List<FrequencyLimit> limits = new ArrayList<>();
        for (String limit : text.split("[,，]", -1)) {
            String[] halves = limit.strip().split("/", -1);
            if (halves.length != 2 || !halves[0].matches("[1-9][0-9]{0,3}")) {
                return Optional.empty();
            }
            try {
                Duration window = Duration.parse(halves[1]);
                if (window.isNegative() || window.isZero() || window.toDays() > 31) {
                    return Optional.empty();
                }
                limits.add(new FrequencyLimit(Integer.parseInt(halves[0]), window));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(limits));
    }
}
