package io.github.gongkai.calendar;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import io.github.gongkai.GongkaiException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which days are working days (工作日) in mainland China, from dated facts. A day outside the facts is unknown, never "an
 * ordinary week": the notice for a year appears only in the November before it. Immutable and thread-safe.
 */
public final class WorkingDayCalendar {
    private final ImmutableMap<LocalDate, CalendarDay> facts;
    private final Map<LocalDate, LocalDate> covered;

    private WorkingDayCalendar(Map<LocalDate, CalendarDay> facts, Map<LocalDate, LocalDate> covered) {
        this.facts = ImmutableMap.copyOf(facts);
        this.covered = ImmutableMap.copyOf(covered);
    }

    /** The calendar that comes with the library: the statutory days of 2007 to 2026. */
    public static WorkingDayCalendar statutory() {
        var stream = Objects.requireNonNull(
                WorkingDayCalendar.class.getResourceAsStream("statutory-days.tsv"), "statutory-days.tsv");
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return new WorkingDayCalendar(Map.of(), Map.of()).with(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * This calendar with more facts, the new over the old: lines of {@code date TAB off|work TAB festival}, and comment lines
     * {@code # valid-from: date} and {@code # valid-to: date} that say which span the facts are complete for.
     *
     * @throws GongkaiException for a line that is neither, naming the line
     */
    public WorkingDayCalendar with(Reader source) throws IOException {
        Map<LocalDate, CalendarDay> merged = new LinkedHashMap<>(facts);
        LocalDate from = null;
        LocalDate to = null;
        BufferedReader lines = new BufferedReader(source);
        String line = lines.readLine();
        for (int number = 1; line != null; line = lines.readLine(), number++) {
            try {
                if (line.startsWith("# valid-from:")) {
                    from = LocalDate.parse(
                            line.substring("# valid-from:".length()).strip());
                } else if (line.startsWith("# valid-to:")) {
                    to = LocalDate.parse(line.substring("# valid-to:".length()).strip());
                } else if (!line.startsWith("#") && !line.isBlank()) {
                    CalendarDay day = parse(line);
                    merged.put(day.date(), day);
                }
            } catch (DateTimeParseException | IllegalArgumentException e) {
                throw new GongkaiException(
                        "holiday facts, line " + number + ": found \"" + line
                                + "\", expected date TAB off|work TAB festival",
                        e);
            }
        }
        if (from == null || to == null) {
            throw new GongkaiException("holiday facts need the lines \"# valid-from: date\" and \"# valid-to: date\"");
        }
        RangeSet<LocalDate> spans = TreeRangeSet.create();
        covered.forEach((a, b) -> spans.add(Range.closedOpen(a, b.plusDays(1))));
        spans.add(Range.closedOpen(from, to.plusDays(1)));
        Map<LocalDate, LocalDate> joined = new LinkedHashMap<>();
        spans.asRanges()
                .forEach(r -> joined.put(r.lowerEndpoint(), r.upperEndpoint().minusDays(1)));
        return new WorkingDayCalendar(merged, joined);
    }

    private static CalendarDay parse(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("three columns");
        }
        LocalDate date = LocalDate.parse(parts[0]);
        DayKind kind = switch (parts[1]) {
            case "off" -> DayKind.HOLIDAY;
            case "work" -> isWeekend(date) ? DayKind.MAKE_UP_WORKING_DAY : DayKind.WORKING_DAY;
            default -> throw new IllegalArgumentException("off or work");
        };
        return new CalendarDay(date, kind, parts[2]);
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** What a day counts as; empty if the facts do not reach it. */
    public Optional<CalendarDay> find(LocalDate date) {
        if (!isCovered(date)) {
            return Optional.empty();
        }
        CalendarDay fact = facts.get(date);
        DayKind ordinary = isWeekend(date) ? DayKind.WEEKEND : DayKind.WORKING_DAY;
        return Optional.of(fact != null ? fact : new CalendarDay(date, ordinary, ""));
    }

    private boolean isCovered(LocalDate date) {
        for (Map.Entry<LocalDate, LocalDate> span : covered.entrySet()) {
            if (!date.isBefore(span.getKey()) && !date.isAfter(span.getValue())) {
                return true;
            }
        }
        return false;
    }

    /** Names the facts for reports, such as {@code cn-statutory 2007-01-01..2026-12-31}. */
    public String id() {
        StringBuilder text = new StringBuilder("cn-statutory");
        covered.forEach((from, to) -> text.append(' ').append(from).append("..").append(to));
        return text.toString();
    }
}
