package io.github.gongkai.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gongkai.GongkaiException;
import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.notice.NoticeSubject;
import io.github.gongkai.notice.Severity;
import io.github.gongkai.notice.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that was kept as JSON (此前的报告). Immutable.
 *
 * @param date the day that it judged by
 * @param notices its notices
 * @param isComplete whether it gave all of them in detail
 */
public record EarlierReport(String date, List<Notice> notices, boolean isComplete) {
    private static final int DEEPEST = 20;
    private static final int LONGEST_STRING = 1 << 20;
    private static final int MOST_NOTICES = 1_000_000;

    /** Copies the list. */
    public EarlierReport {
        notices = List.copyOf(notices);
    }

    /**
     * Reads a report that {@link JsonReport} wrote; does not close the stream.
     *
     * @throws GongkaiException if it is anything else; the message never repeats its content
     */
    public static EarlierReport read(InputStream in) throws IOException {
        JsonNode json = parse(in);
        if (json == null
                || !json.path("schema").asText().equals(JsonReport.SCHEMA)
                || !json.path("notices").isArray()) {
            throw unreadable("it does not say \"schema\": \"" + JsonReport.SCHEMA + "\"");
        }
        if (json.path("notices").size() > MOST_NOTICES) {
            throw unreadable("it has more than " + MOST_NOTICES + " notices");
        }
        List<Notice> notices = new ArrayList<>();
        try {
            json.path("notices").forEach(notice -> notices.add(notice(notice)));
        } catch (IllegalArgumentException e) {
            throw unreadable("notice " + notices.size() + " has an unknown code or severity");
        }
        return new EarlierReport(
                json.path("date").asText(), notices, json.path("omitted").isEmpty());
    }

    private static @Nullable JsonNode parse(InputStream in) throws IOException {
        JsonFactory bounded = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST_STRING)
                        .build())
                .build();
        try {
            return new ObjectMapper(bounded).readTree(in);
        } catch (JsonProcessingException e) {
            // The parser's own words repeat the text.
            throw unreadable("it is not well-formed JSON within the bounds");
        }
    }

    private static GongkaiException unreadable(String why) {
        return new GongkaiException("不是校验报告，应为 validate --report 写出的 .json 文件 / not a validation report: " + why
                + "; expected a file that validate --report FILE.json wrote");
    }

    private static Notice notice(JsonNode json) {
        JsonNode at = json.path("location");
        JsonNode row = at.path("row");
        SourceLocation location = new SourceLocation(
                text(at, "file"),
                text(at, "sheet"),
                text(at, "cell"),
                row.isInt() ? (Integer) row.intValue() : null,
                text(at, "column"),
                text(at, "pointer"),
                text(at, "inheritedFrom"));
        Notice notice = new Notice(
                new NoticeCode(json.path("code").asText()),
                Severity.valueOf(json.path("severity").asText()),
                location,
                text(json, "found"),
                text(json, "expected"),
                json.path("message").asText(),
                json.path("fix").asText(),
                text(json, "basis"));
        JsonNode subject = json.path("subject");
        return subject.isObject() ? notice.about(subject(subject), notice.trace()) : notice;
    }

    private static NoticeSubject subject(JsonNode json) {
        return new NoticeSubject(
                json.path("id").asText(), json.path("title").asText(), text(json, "body"), text(json, "domain"));
    }

    private static @Nullable String text(JsonNode json, String name) {
        JsonNode value = json.get(name);
        return value == null || !value.isTextual() ? null : value.textValue();
    }
}
