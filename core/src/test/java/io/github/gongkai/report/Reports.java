package io.github.gongkai.report;

import io.github.gongkai.calendar.WorkingDayCalendar;
import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.notice.NoticeSubject;
import io.github.gongkai.notice.Severity;
import io.github.gongkai.notice.SourceLocation;
import io.github.gongkai.validation.Breakdown;
import io.github.gongkai.validation.Checkpoint;
import io.github.gongkai.validation.NotEvaluated;
import io.github.gongkai.validation.Policy;
import io.github.gongkai.validation.Profile;
import io.github.gongkai.validation.ValidationReport;
import io.github.gongkai.validation.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reports put together by hand. */
final class Reports {
    private Reports() {}

    static Notice notice(String code, String sheet, String cell, String item, @Nullable String found) {
        int row = Integer.parseInt(cell.replaceAll("[A-Z]", ""));
        SourceLocation at =
                new SourceLocation("目录.xlsx", sheet, cell, row, "公开时限", "/items/" + row + "/standard/timeLimit", null);
        return new Notice(
                        new NoticeCode(code),
                        code.startsWith("CAT") ? Severity.ERROR : Severity.WARNING,
                        at,
                        found,
                        "二十个工作日内",
                        "公开时限不明确",
                        "请写明天数",
                        "条例第二十六条")
                .about(new NoticeSubject(item, "事项" + item, "教育局", "义务教育"), Map.of());
    }

    static ValidationReport report(List<Notice> notices) {
        SortedMap<NoticeCode, Long> counts = new TreeMap<>();
        SortedMap<String, ValidationReport.Summary> bodies = new TreeMap<>();
        notices.forEach(n -> counts.merge(n.code(), 1L, Long::sum));
        long errors =
                notices.stream().filter(n -> n.severity() == Severity.ERROR).count();
        bodies.put("教育局", new ValidationReport.Summary(10, errors, notices.size() - errors, 0));
        List<Notice> sorted = new ArrayList<>(notices);
        sorted.sort(Notice.REPORT_ORDER);
        return new ValidationReport(
                Verdict.BLOCK,
                LocalDate.of(2026, 11, 23),
                "disclosure-2020",
                WorkingDayCalendar.statutory().id(),
                new ValidationReport.Terms(
                        Checkpoint.REVIEW,
                        Policy.STANDARD,
                        new Profile("county", new TreeMap<>(Map.of(new NoticeCode("CAT-012"), Severity.ERROR))),
                        new TreeMap<>(Map.of("disclosure-2020", 10L))),
                new ValidationReport.Summary(10, errors, notices.size() - errors, 0),
                sorted,
                counts,
                new Breakdown(bodies, new TreeMap<>(Map.of("义务教育", bodies.get("教育局")))),
                List.of(new NotEvaluated(
                        new NoticeCode("PUB-013"), NotEvaluated.Reason.CALENDAR_WITHOUT_DATA, 2, "工作日历缺少数据")),
                List.of("附件内容"));
    }
}
