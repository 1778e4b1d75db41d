package io.github.gongkai.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.notice.NoticeSubject;
import io.github.gongkai.notice.Severity;
import io.github.gongkai.notice.SourceLocation;
import io.github.gongkai.validation.NotEvaluated;
import io.github.gongkai.validation.ValidationReport;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The report for code scanners and editors: SARIF 2.1.0 (OASIS). What could not be judged becomes a tool notification. */
public final class SarifReport implements ReportWriter {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final ObjectMapper mapper = new ObjectMapper();
    private final @Nullable URI rulePages;

    /** Without links to pages about the rules. */
    public SarifReport() {
        this(null);
    }

    private SarifReport(@Nullable URI rulePages) {
        this.rulePages = rulePages;
    }

    /** The same form, each rule with a link: the address of the folder with a page {@code CODE.md} for each. */
    public SarifReport withRulePages(URI folder) {
        return new SarifReport(folder);
    }

    @Override
    public void write(ValidationReport report, Writer to) throws IOException {
        JsonGenerator json = mapper.getFactory().createGenerator(to);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new DefaultPrettyPrinter());
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        List<NoticeCode> codes = tool(report, json);
        json.writeStringField("columnKind", "utf16CodeUnits");
        json.writeArrayFieldStart("results");
        for (Notice notice : report.notices()) {
            result(notice, codes.indexOf(notice.code()), json);
        }
        json.writeEndArray();
        invocation(report, json);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.close();
        to.write('\n');
        to.flush();
    }

    private List<NoticeCode> tool(ValidationReport report, JsonGenerator json) throws IOException {
        SortedMap<NoticeCode, Notice> rules = new TreeMap<>();
        report.notices().forEach(notice -> rules.putIfAbsent(notice.code(), notice));
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "gongkai");
        json.writeArrayFieldStart("rules");
        for (Notice example : rules.values()) {
            json.writeStartObject();
            json.writeStringField("id", example.code().value());
            message(json, "help", example.fix());
            if (example.basis() != null) {
                message(json, "fullDescription", example.basis());
            }
            if (rulePages != null) {
                json.writeStringField(
                        "helpUri", rulePages.resolve(example.code() + ".md").toString());
            }
            json.writeObjectFieldStart("defaultConfiguration");
            json.writeStringField("level", level(example.severity()));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        return new ArrayList<>(rules.keySet());
    }

    private static void result(Notice notice, int rule, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", notice.code().value());
        json.writeNumberField("ruleIndex", rule);
        json.writeStringField("level", level(notice.severity()));
        message(json, "message", notice.message());
        json.writeArrayFieldStart("locations");
        location(notice.location(), json);
        json.writeEndArray();
        NoticeSubject subject = notice.subject();
        if (subject != null) {
            json.writeObjectFieldStart("partialFingerprints");
            json.writeStringField("subject/v1", notice.code() + ":" + subject.id());
            json.writeEndObject();
        }
        json.writeObjectFieldStart("properties");
        property(json, "found", notice.found());
        property(json, "expected", notice.expected());
        property(json, "fix", notice.fix());
        property(json, "basis", notice.basis());
        if (subject != null) {
            property(json, "body", subject.body());
            property(json, "domain", subject.domain());
        }
        for (var key : notice.trace().entrySet()) {
            json.writeStringField("trace/" + key.getKey(), key.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void location(SourceLocation at, JsonGenerator json) throws IOException {
        json.writeStartObject();
        if (at.file() != null) {
            json.writeObjectFieldStart("physicalLocation");
            json.writeObjectFieldStart("artifactLocation");
            json.writeStringField("uri", uri(at.file()));
            json.writeEndObject();
            if (at.row() != null) {
                json.writeObjectFieldStart("region");
                json.writeNumberField("startLine", at.row());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        String name = at.cell() == null ? at.pointer() : (at.sheet() == null ? "" : at.sheet() + "!") + at.cell();
        if (name != null) {
            json.writeArrayFieldStart("logicalLocations");
            json.writeStartObject();
            json.writeStringField("fullyQualifiedName", name);
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static String uri(String file) throws IOException {
        try {
            return new URI(null, null, file.startsWith("/") ? file : "./" + file, null)
                    .normalize()
                    .toASCIIString();
        } catch (URISyntaxException e) {
            throw new IOException("a file name that no address can hold", e);
        }
    }

    private static void invocation(ValidationReport report, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", true);
        json.writeArrayFieldStart("toolExecutionNotifications");
        for (NotEvaluated entry : report.notEvaluated()) {
            notification(json, "warning", entry.code() + " ×" + entry.count() + ": " + entry.text());
        }
        for (String line : report.notChecked()) {
            notification(json, "note", line);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectFieldStart("properties");
        json.writeStringField("verdict", report.verdict().name());
        json.writeStringField("date", report.date().toString());
        property(json, "ruleSet", report.ruleSet());
        json.writeStringField("calendar", report.calendar());
        json.writeEndObject();
    }

    private static void notification(JsonGenerator json, String level, String text) throws IOException {
        json.writeStartObject();
        json.writeStringField("level", level);
        message(json, "message", text);
        json.writeEndObject();
    }

    private static void message(JsonGenerator json, String name, String text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private static void property(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }
}
