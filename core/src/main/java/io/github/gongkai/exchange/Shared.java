package io.github.gongkai.exchange;

import java.util.HashMap;
import java.util.Map;

/**
 * Lets equal values share one instance: catalogs say the same row after row. Remembers so many and no more. Used by one thread.
 *
 * @param <T> immutable
 */
final class Shared<T> {
    private static final int MOST = 4_096;

    private final Map<T, T> values = new HashMap<>();

    T one(T value) {
        T known = values.get(value);
        if (known == null && values.size() < MOST) {
            values.put(value, value);
        }
        return known == null ? value : known;
    }
}
