package io.github.gongkai.calendar;

import io.github.gongkai.standard.LimitAnchor;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The days on which the events happened that time limits run from (起算日): known of a publication, or told by the host. Where
 * a limit names two events (信息形成或者变更), the later one counts. Immutable.
 *
 * @param days the day of each event that is known
 */
public record EventDays(Map<LimitAnchor, LocalDate> days) {
    private static final Map<LimitAnchor, Set<LimitAnchor>> PARTS = Map.of(
            LimitAnchor.FORMED_OR_CHANGED, EnumSet.of(LimitAnchor.FORMED, LimitAnchor.CHANGED),
            LimitAnchor.OBTAINED_FORMED_OR_CHANGED,
                    EnumSet.of(LimitAnchor.OBTAINED, LimitAnchor.FORMED, LimitAnchor.CHANGED),
            LimitAnchor.MADE_OR_OBTAINED, EnumSet.of(LimitAnchor.MADE, LimitAnchor.OBTAINED, LimitAnchor.FORMED),
            LimitAnchor.MADE, EnumSet.of(LimitAnchor.MADE, LimitAnchor.FORMED),
            LimitAnchor.UNSTATED, EnumSet.of(LimitAnchor.FORMED, LimitAnchor.CHANGED));

    /** Copies the map. */
    public EventDays {
        days = Map.copyOf(days);
    }

    /** Only the day on which the information was formed (生成日期) is known. */
    public static EventDays formedOn(LocalDate day) {
        return new EventDays(Map.of(LimitAnchor.FORMED, day));
    }

    /** One more event; a second day for the same event takes the place of the first. */
    public EventDays with(LimitAnchor event, LocalDate day) {
        Map<LimitAnchor, LocalDate> more = new EnumMap<>(LimitAnchor.class);
        more.putAll(days);
        more.put(event, day);
        return new EventDays(more);
    }

    /** The day that a limit with this anchor runs from; empty if its event is not known. */
    public Optional<LocalDate> find(LimitAnchor anchor) {
        Set<LimitAnchor> parts = PARTS.getOrDefault(anchor, Set.of());
        return Stream.concat(Stream.of(anchor), parts.stream())
                .flatMap(event -> Stream.ofNullable(days.get(event)))
                .max(LocalDate::compareTo);
    }
}
