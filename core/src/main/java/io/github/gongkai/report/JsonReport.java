package io.github.gongkai.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.SourceLocation;
import io.github.gongkai.validation.ValidationReport;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * The report for programs: one JSON object of the shape {@code gongkai/validation-report/1}, on one line. Parts that are not
 * known are left out; {@code overrides} and {@code omitted} are there only where there are any.
 */
public final class JsonReport implements ReportWriter {
    private static final String SCHEMA = "gongkai/validation-report/1";

    private final ObjectMapper mapper = new ObjectMapper();

    /** The one form there is. */
    public JsonReport() {}

    @Override
    public void write(ValidationReport report, Writer to) throws IOException {
        to.write(mapper.writeValueAsString(json(report)));
        to.write('\n');
        to.flush();
    }

    private static ObjectNode json(ValidationReport report) {
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
        report.notices().forEach(notice -> notices.add(json(notice)));
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

    private static void addExtras(ValidationReport report, ObjectNode json) {
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
