package io.github.gongkai.internal.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.internal.validation.Wording;
import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.notice.NoticeSubject;
import io.github.gongkai.notice.NoticeTexts;
import io.github.gongkai.report.ReportComparison;
import io.github.gongkai.validation.ValidationReport;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a report shows.
 *
 * @param report the report
 * @param words the page's own words
 * @param english whether the page is in English
 * @param comparison what changed, or null
 * @param rulePages folder with a page for each rule, or null
 */
public record ReportPage(
        ValidationReport report,
        Wording words,
        boolean english,
        @Nullable ReportComparison comparison,
        @Nullable URI rulePages) {
    private static final int MOST_BARS = 15;

    /** Language of the page. */
    public String lang() {
        return english ? "en" : "zh-CN";
    }

    /** The words of a key. */
    public String word(String key, Object... places) {
        return words.get(key, places);
    }

    /** The rule set, or that there is none. */
    public String ruleSet() {
        return report.ruleSet() == null ? word("report.noRuleSet") : report.ruleSet();
    }

    /** The checkpoint. */
    public String checkpoint() {
        return english
                ? report.terms().checkpoint().code()
                : report.terms().checkpoint().label();
    }

    /** The verdict. */
    public String verdict() {
        return english ? report.verdict().english() : report.verdict().label();
    }

    /** A severity. */
    public String severity(Notice notice) {
        return word("severity." + notice.severity().code());
    }

    /** Where it stands. */
    public String place(Notice notice) {
        String place = notice.location().toString();
        return place.isEmpty() ? word("report.whole") : place;
    }

    /** Name of its subject, or nothing. */
    public String title(Notice notice) {
        NoticeSubject subject = notice.subject();
        return subject == null ? "" : subject.title();
    }

    /** Its responsible body, or nothing. */
    public String body(Notice notice) {
        NoticeSubject subject = notice.subject();
        return subject == null || subject.body() == null ? "" : subject.body();
    }

    /** Its domain, or nothing. */
    public String domain(Notice notice) {
        NoticeSubject subject = notice.subject();
        return subject == null || subject.domain() == null ? "" : subject.domain();
    }

    /** Whether it is new since the earlier report. */
    public boolean isNew(Notice notice) {
        return comparison != null && comparison.isNew(notice);
    }

    /** The gravest first, then in the order of the report. */
    public List<Notice> notices() {
        return report.notices().stream()
                .sorted(Comparator.comparing(Notice::severity).reversed())
                .toList();
    }

    /** One notice of each code: what the page says about its rule. */
    public Collection<Notice> rules() {
        SortedMap<NoticeCode, Notice> rules = new TreeMap<>();
        report.notices().forEach(notice -> rules.putIfAbsent(notice.code(), notice));
        return rules.values();
    }

    /** Address of the page of a rule, or nothing. */
    public String rulePage(NoticeCode code) {
        return rulePages == null ? "" : rulePages.resolve(code + ".md").toString();
    }

    /** All bodies. */
    public List<String> bodies() {
        return report.notices().stream().map(this::body).distinct().sorted().toList();
    }

    /** All domains. */
    public List<String> domains() {
        return report.notices().stream().map(this::domain).distinct().sorted().toList();
    }

    /** The three charts, each as a table of the same figures too. */
    public List<Chart> charts() {
        return List.of(
                new Chart("code", word("page.byRule"), byRule()),
                new Chart("body", word("page.byBody"), bars(report.breakdown().byBody(), word("report.noBody"))),
                new Chart(
                        "domain", word("page.byDomain"), bars(report.breakdown().byDomain(), word("page.noDomain"))));
    }

    private List<Bar> byRule() {
        List<Bar> bars = new ArrayList<>();
        for (Notice rule : rules()) {
            long count = report.counts().getOrDefault(rule.code(), 0L);
            ValidationReport.Summary counts = switch (rule.severity()) {
                case ERROR -> new ValidationReport.Summary(0, count, 0, 0);
                case WARNING -> new ValidationReport.Summary(0, 0, count, 0);
                case INFO -> new ValidationReport.Summary(0, 0, 0, count);
            };
            bars.add(new Bar(rule.code().value(), named(rule.code()), counts));
        }
        return top(bars);
    }

    /** The code with the name of its rule, where the rule is one of the library's; one without a title says all in its message. */
    private String named(NoticeCode code) {
        NoticeTexts texts = NoticeTexts.of(english ? Locale.ENGLISH : Locale.CHINESE);
        String title = texts.part(code, "title");
        String name = title == null ? texts.part(code, "message") : title;
        return name == null || name.indexOf('{') >= 0 ? code.value() : code + " " + name;
    }

    private static List<Bar> bars(Map<String, ValidationReport.Summary> counts, String unnamed) {
        List<Bar> bars = new ArrayList<>();
        counts.forEach((name, summary) -> bars.add(new Bar(name, name.isEmpty() ? unnamed : name, summary)));
        return top(bars);
    }

    private static List<Bar> top(List<Bar> bars) {
        return bars.stream()
                .filter(bar -> bar.total() > 0)
                .sorted(Comparator.comparingLong(Bar::total).reversed().thenComparing(Bar::key))
                .limit(MOST_BARS)
                .toList();
    }

    /** The charts' figures as JSON that may stand inside an HTML script element. */
    public String chartData() {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        ArrayNode names = data.putArray("severities");
        List.of("severity.error", "severity.warning", "severity.info").forEach(key -> names.add(word(key)));
        for (Chart chart : charts()) {
            ArrayNode bars = data.putArray(chart.dimension());
            for (Bar bar : chart.bars()) {
                bars.addObject()
                        .put("key", bar.key())
                        .put("name", bar.name())
                        .put("errors", bar.counts().errors())
                        .put("warnings", bar.counts().warnings())
                        .put("infos", bar.counts().infos());
            }
        }
        return safe(data);
    }

    private static String safe(ObjectNode data) {
        try {
            return new ObjectMapper()
                    .writeValueAsString(data)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("a tree that cannot be written", e);
        }
    }

    /**
     * A chart.
     *
     * @param dimension what a bar stands for: {@code code}, {@code body} or {@code domain}
     * @param title heading
     * @param bars the longest first
     */
    public record Chart(String dimension, String title, List<Bar> bars) {}

    /**
     * A bar.
     *
     * @param key what the table is filtered by
     * @param name as shown
     * @param counts its parts
     */
    public record Bar(String key, String name, ValidationReport.Summary counts) {
        /** Its length. */
        public long total() {
            return counts.errors() + counts.warnings() + counts.infos();
        }
    }

    /**
     * What stands in the page as it is.
     *
     * @param policy what the page may load and run: these scripts and nothing else
     * @param style style sheet
     * @param early script that runs before anything is shown
     * @param charts chart library
     * @param script the page's own script
     */
    public record Inlined(String policy, String style, String early, String charts, String script) {}
}
