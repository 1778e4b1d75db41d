package io.github.gongkai.process;

import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.notice.NoticeTexts;
import io.github.gongkai.notice.SourceLocation;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The codes of this package: {@code PRC-001} and on; their wording is data. */
final class ProcessCodes {
    private ProcessCodes() {}

    static NoticeCode code(int number) {
        return new NoticeCode(String.format(Locale.ROOT, "PRC-%03d", number));
    }

    static Notice notice(NoticeTexts texts, int number, String pointer, @Nullable String found, Map<String, ?> places) {
        return texts.notice(code(number), SourceLocation.ofPointer(pointer), found, places);
    }
}
