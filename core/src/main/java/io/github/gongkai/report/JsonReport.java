package io.github.gongkai.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.NoticeSubject;
import io.github.gongkai.notice.SourceLocation;
import io.github.gongkai.validation.ValidationReport;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * The report for programs: one JSON object of the shape {@code gongkai/validation-report/1}, on one line. Parts that are not
 * known are left out; {@code overrides}, {@code omitted}, {@code ruleSets} and {@code since} are there only where there is
 * something to say. {@link #schema} describes it.
 */
public final class JsonReport implements ReportWriter {
    static final String SCHEMA = "gongkai/validation-report/1";

    private final ObjectMapper mapper = new ObjectMapper();
    private final @Nullable ReportComparison comparison;

    /** The report by itself. */
    public JsonReport() {
        this(null);
    }

    private JsonReport(@Nullable ReportComparison comparison) {
        this.comparison = comparison;
    }

    /** The same form, with what changed since an earlier report. */
    public JsonReport since(ReportComparison earlier) {
        return new JsonReport(earlier);
    }

    /** The JSON Schema (draft 2020-12) of this form. */
    public static String schema() {
        return ReportResources.text("validation-report-1.schema.json");
    }

    @Override
    public void write(ValidationReport report, Writer to) throws IOException {
        to.write(mapper.writeValueAsString(json(report)));
        to.write('\n');
        to.flush();
    }

    private ObjectNode json(ValidationReport report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("schema", SCHEMA);
        json.put("verdict", report.verdict().name());
        json.put("date", report.date().toString());
        json.put("ruleSet", report.ruleSet());
        json.put("calendar", report.calendar());
        ObjectNode summary = json.putObject("summary");
        summary.put("checked", report.summary().checked());
        summary.put("errors", report.summary().errors());
        summary.put("warnings", report.summary().warnings());
        summary.put("infos", report.summary().infos());
        ArrayNode notices = json.putArray("notices");
        for (Notice notice : report.notices()) {
            ObjectNode one = json(notice);
            if (comparison != null) {
                one.put("change", comparison.isNew(notice) ? "NEW" : "STILL");
            }
            notices.add(one);
        }
        ArrayNode notEvaluated = json.putArray("notEvaluated");
        report.notEvaluated()
                .forEach(entry -> notEvaluated
                        .addObject()
                        .put("code", entry.code().value())
                        .put("count", entry.count())
                        .put("reason", entry.text()));
        ArrayNode notChecked = json.putArray("notChecked");
        report.notChecked().forEach(notChecked::add);
        addExtras(report, json);
        return json;
    }

    private void addExtras(ValidationReport report, ObjectNode json) {
        if (!report.terms().profile().severities().isEmpty()) {
            ObjectNode overrides = json.putObject("overrides");
            report.terms()
                    .profile()
                    .severities()
                    .forEach((code, severity) -> overrides.put(code.value(), severity.name()));
        }
        if (!report.omitted().isEmpty()) {
            ArrayNode omitted = json.putArray("omitted");
            report.omitted()
                    .forEach((code, count) ->
                            omitted.addObject().put("code", code.value()).put("count", count));
        }
        if (report.terms().ruleSets().size() > 1) {
            ObjectNode ruleSets = json.putObject("ruleSets");
            report.terms().ruleSets().forEach(ruleSets::put);
        }
        if (comparison != null) {
            ObjectNode since = json.putObject("since");
            since.put("date", comparison.earlierDate());
            since.put("new", comparison.appeared().size());
            since.put("still", comparison.remaining().size());
            since.put("complete", comparison.isComplete());
            ArrayNode mended = since.putArray("mended");
            comparison.mended().forEach(notice -> mended.add(json(notice)));
        }
    }

    private static ObjectNode json(Notice notice) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("code", notice.code().value());
        json.put("severity", notice.severity().name());
        json.set("location", json(notice.location()));
        put(json, "found", notice.found());
        put(json, "expected", notice.expected());
        json.put("message", notice.message());
        json.put("fix", notice.fix());
        put(json, "basis", notice.basis());
        NoticeSubject subject = notice.subject();
        if (subject != null) {
            ObjectNode about = json.putObject("subject");
            about.put("id", subject.id());
            about.put("title", subject.title());
            put(about, "body", subject.body());
            put(about, "domain", subject.domain());
        }
        if (!notice.trace().isEmpty()) {
            ObjectNode trace = json.putObject("trace");
            notice.trace().forEach(trace::put);
        }
        return json;
    }

    private static ObjectNode json(SourceLocation location) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        put(json, "file", location.file());
        put(json, "sheet", location.sheet());
        put(json, "cell", location.cell());
        if (location.row() != null) {
            json.put("row", location.row());
        }
        put(json, "column", location.column());
        put(json, "pointer", location.pointer());
        put(json, "inheritedFrom", location.inheritedFrom());
        return json;
    }

    private static void put(ObjectNode json, String key, @Nullable String value) {
        if (value != null) {
            json.put(key, value);
        }
    }
}
