package io.github.gongkai.channel.web.site;

import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.NoticeCode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an inspection found (检查结果). Immutable.
 *
 * @param pages how many pages were read
 * @param date day as of which was judged
 * @param notices in report order; of a frequent code only the first ones
 * @param counts exact number of notices, by code
 * @param notChecked what was not looked at, in words
 */
public record Inspection(
        int pages, LocalDate date, List<Notice> notices, SortedMap<NoticeCode, Long> counts, List<String> notChecked) {
    /** Copies the collections. */
    public Inspection {
        notices = List.copyOf(notices);
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        notChecked = List.copyOf(notChecked);
    }

    Inspection(int pages, LocalDate date, List<Notice> notices, Map<NoticeCode, Long> counts, List<String> notChecked) {
        this(pages, date, notices, new TreeMap<>(counts), notChecked);
    }
}
