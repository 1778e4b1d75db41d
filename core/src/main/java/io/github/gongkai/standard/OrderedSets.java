package io.github.gongkai.standard;

import com.google.common.collect.ImmutableSet;
import java.util.Set;

/** Unmodifiable sets that keep their order, so that output is the same every time. */
final class OrderedSets {
    private OrderedSets() {}

    static <T> Set<T> copyOf(Set<T> set) {
        return ImmutableSet.copyOf(set);
    }
}
