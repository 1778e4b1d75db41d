package io.github.gongkai.privacy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which kind a span is that could be several (取舍次序), from {@code precedence.tsv}. Immutable. */
final class Precedence {
    static final Precedence BUNDLED = new Precedence();

    private final Map<PersonalDataKind, Integer> ranks = new EnumMap<>(PersonalDataKind.class);

    private Precedence() {
        for (List<String> row : Tables.read("precedence.tsv", 1)) {
            Arrays.stream(PersonalDataKind.values())
                    .filter(kind -> kind.code().equals(row.get(0)))
                    .forEach(kind -> ranks.put(kind, ranks.size()));
        }
    }

    /** Negative if the first comes before the second. */
    int compare(PersonalDataKind a, PersonalDataKind b) {
        return Integer.compare(rank(a), rank(b));
    }

    private int rank(PersonalDataKind kind) {
        return ranks.getOrDefault(kind, Integer.MAX_VALUE);
    }
}
