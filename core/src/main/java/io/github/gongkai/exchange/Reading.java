package io.github.gongkai.exchange;

import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.SourceMap;
import java.util.List;

/**
 * What a reader made of a file (读取结果): the value, where each part of it stands, and what did not go into it plainly.
 * Immutable if the value is.
 *
 * @param <T> what was read
 * @param value the model
 * @param sources finds the place of any part of the value by its JSON pointer
 * @param notices in the order of reports
 */
public record Reading<T>(T value, SourceMap sources, List<Notice> notices) {
    /** Copies the list. */
    public Reading {
        notices = List.copyOf(notices);
    }
}
