package io.github.gongkai.standard;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Unmodifiable sets that keep their order, so that output is the same every time. */
final class OrderedSets {
    private OrderedSets() {}

    static <T> Set<T> copyOf(Set<T> set) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(set));
    }
}
