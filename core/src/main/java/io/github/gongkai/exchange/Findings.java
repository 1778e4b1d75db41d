package io.github.gongkai.exchange;

import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.notice.NoticeTexts;
import io.github.gongkai.notice.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the notices of one reading; bounded for each code, the rest is counted. Used by one thread. */
final class Findings {
    static final int MOST_OF_A_CODE = 5_000;

    private static final NoticeCode CUT = new NoticeCode("IMP-030");

    private final String file;
    private final NoticeTexts texts;
    private final List<Notice> notices = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    Findings(String file, Locale locale) {
        this(file, NoticeTexts.of(locale));
    }

    Findings(String file, NoticeTexts texts) {
        this.file = file;
        this.texts = texts;
    }

    String file() {
        return file;
    }

    NoticeTexts texts() {
        return texts;
    }

    void add(String code, SourceLocation location, @Nullable String found) {
        add(code, location, found, Map.of());
    }

    void add(String code, SourceLocation location, @Nullable String found, Map<String, ?> places) {
        if (counts.merge(code, 1, Integer::sum) <= MOST_OF_A_CODE) {
            notices.add(texts.notice(new NoticeCode(code), location, found, places));
        }
    }

    List<Notice> inOrder() {
        List<Notice> all = new ArrayList<>(notices);
        counts.forEach((code, count) -> {
            if (count > MOST_OF_A_CODE) {
                Map<String, ?> places = Map.of("code", code, "count", count - MOST_OF_A_CODE);
                all.add(texts.notice(CUT, SourceLocation.ofFile(file), null, places));
            }
        });
        all.sort(Notice.REPORT_ORDER);
        return all;
    }
}
