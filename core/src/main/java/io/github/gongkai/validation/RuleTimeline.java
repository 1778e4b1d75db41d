package io.github.gongkai.validation;

import io.github.gongkai.notice.NoticeCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which rules hold on which day (规则时间轴). Immutable. */
final class RuleTimeline {
    private final NavigableMap<LocalDate, ActiveRules> spans = new TreeMap<>();

    /**
     * Lays the sets along the days.
     *
     * @param sets of which the first that holds on a day is used
     * @param additions of plugins; each that holds on a day is added
     */
    RuleTimeline(List<RuleSet> sets, List<RuleSet> additions) {
        Set<LocalDate> starts = new TreeSet<>(Set.of(LocalDate.MIN));
        Stream.concat(sets.stream(), additions.stream()).forEach(set -> {
            starts.add(set.validFrom());
            if (set.validTo() != null) {
                starts.add(set.validTo().plusDays(1));
            }
        });
        for (LocalDate start : starts) {
            spans.put(start, active(sets, additions, start));
        }
    }

    private ActiveRules active(List<RuleSet> sets, List<RuleSet> additions, LocalDate day) {
        @Nullable
        RuleSet main =
                sets.stream().filter(set -> set.isValidOn(day)).findFirst().orElse(null);
        List<RuleSet> all = new ArrayList<>();
        if (main != null) {
            all.add(main);
        }
        additions.stream().filter(set -> set.isValidOn(day)).forEach(all::add);
        Set<NoticeCode> codes =
                all.stream().flatMap(set -> set.codes().stream()).collect(Collectors.toSet());
        String id = all.stream().map(RuleSet::id).collect(Collectors.joining("+"));
        return new ActiveRules(spans.size(), main, id, new HashSet<>(codes));
    }

    /** Whether one of a rule's codes is judged on some day; a rule that no set uses need not run. */
    boolean uses(Rule<?> rule) {
        return spans.values().stream().anyMatch(active -> !Collections.disjoint(active.codes(), rule.codes()));
    }

    ActiveRules on(LocalDate day) {
        return spans.floorEntry(day).getValue();
    }

    /** The entry with that number. */
    ActiveRules numbered(int number) {
        return spans.values().stream()
                .filter(active -> active.number() == number)
                .findFirst()
                .orElseThrow();
    }
}
