package io.github.gongkai.channel.web.site;

import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.notice.NoticeTexts;
import io.github.gongkai.notice.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Collects notices; of each code the first ones, and the count of all. Not thread-safe. */
final class Findings {
    private static final int DETAILED = 200;

    private final NoticeTexts texts;
    private final List<Notice> notices = new ArrayList<>();
    private final Map<NoticeCode, Long> counts = new TreeMap<>();

    Findings(NoticeTexts texts) {
        this.texts = texts;
    }

    void add(String code, InspectedPage page, @Nullable Element at, @Nullable String found, Map<String, ?> places) {
        int line = at == null || !at.sourceRange().isTracked()
                ? 0
                : at.sourceRange().start().lineNumber();
        add(
                code,
                line == 0 ? SourceLocation.ofFile(page.path()) : SourceLocation.ofLine(page.path(), line),
                found,
                places);
    }

    void add(String code, SourceLocation location, @Nullable String found, Map<String, ?> places) {
        NoticeCode noticeCode = new NoticeCode(code);
        if (counts.merge(noticeCode, 1L, Long::sum) <= DETAILED) {
            notices.add(texts.notice(noticeCode, location, found, places));
        }
    }

    List<Notice> notices() {
        return notices.stream().sorted(Notice.REPORT_ORDER).toList();
    }

    Map<NoticeCode, Long> counts() {
        return counts;
    }
}
