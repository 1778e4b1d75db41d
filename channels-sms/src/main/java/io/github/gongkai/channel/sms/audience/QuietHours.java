package io.github.gongkai.channel.sms.audience;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When people are left in peace (免打扰时段), by Beijing time, also over midnight. Immutable.
 *
 * @param from first minute of peace
 * @param to when writing may begin again
 */
public record QuietHours(LocalTime from, LocalTime to) {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final Pattern FORM = Pattern.compile("([0-9]{1,2}:[0-9]{2})-([0-9]{1,2}:[0-9]{2})");

    /** Reads {@code 21:00-8:00}; empty for any other form. */
    public static Optional<QuietHours> parse(String text) {
        Matcher hours = FORM.matcher(text);
        if (!hours.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new QuietHours(time(hours.group(1)), time(hours.group(2))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text.length() == 4 ? "0" + text : text);
    }

    /** How long the peace still lasts; zero if it is no quiet hour. */
    public Duration left(Instant now) {
        ZonedDateTime here = now.atZone(BEIJING);
        LocalTime time = here.toLocalTime();
        boolean overMidnight = from.isAfter(to);
        boolean quiet =
                overMidnight ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
        if (!quiet) {
            return Duration.ZERO;
        }
        ZonedDateTime end = here.with(to);
        return Duration.between(here, end.isAfter(here) ? end : end.plusDays(1));
    }
}
