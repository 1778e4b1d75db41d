package io.github.gongkai.channel.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The JSON form of this channel's records. Thread-safe. */
final class PageJson {
    private static final String SCHEMA = "gongkai/page/1";
    private static final byte[] PUBLISHED = utf8("{\"schema\":\"" + SCHEMA + "\",\"state\":\"published\",");
    private static final byte[] TEXT = utf8(",\"html\":");
    // Unknown keys are passed over, so that a downgrade can still read what a newer version stored.
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private static final JsonMapper WITHOUT_TEXT =
            MAPPER.rebuild().addMixIn(Page.class, NoText.class).build();

    private PageJson() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of text and numbers always have a JSON form", e);
        }
    }

    static byte[] bytes(Object value) {
        return bytes(MAPPER, value);
    }

    private static byte[] bytes(JsonMapper mapper, Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of text and numbers always have a JSON form", e);
        }
    }

    /** JSON that may stand inside a script element: no text of it can end the element. */
    static String inScript(Object value) {
        return write(value).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    /** Reads a record; {@link IOException} if the text is not its form. */
    static <T> T read(String json, Class<T> type) throws IOException {
        T value = MAPPER.readValue(json, type);
        if (value == null) {
            throw new IOException("null instead of a " + type.getSimpleName());
        }
        return value;
    }

    static JsonNode tree(String json) throws IOException {
        return MAPPER.readTree(json);
    }

    /** A line of the open data: what the site knows of the article but for its text. */
    static byte[] line(Article article) {
        Page page = article.page();
        if (page == null) {
            return withdrawn(article);
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        line.writeBytes(utf8("{\"slug\":\"" + article.slug() + "\","));
        byte[] known = bytes(WITHOUT_TEXT, page);
        line.write(known, 1, known.length - 1);
        return line.toByteArray();
    }

    private static byte[] withdrawn(Article article) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("schema", SCHEMA);
        json.put("state", "withdrawn");
        json.put("slug", article.slug());
        json.put("revision", article.revision());
        json.put("column", article.column());
        json.put("columnName", article.columnName());
        return bytes(json);
    }

    /** What anybody may fetch of an article, and what the site itself is made again from: its line, and the text. */
    static byte[] record(Article article, byte[] line) {
        Page page = article.page();
        if (page == null) {
            return line;
        }
        ByteArrayOutputStream record =
                new ByteArrayOutputStream(line.length + 3 * page.html().length() + 80);
        record.writeBytes(PUBLISHED);
        record.write(line, 1, line.length - 2);
        record.writeBytes(TEXT);
        record.writeBytes(bytes(page.html()));
        record.write('}');
        return record.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Article article(String json) throws IOException {
        JsonNode node = MAPPER.readTree(json);
        if ("withdrawn".equals(node.path("state").asText())) {
            return MAPPER.treeToValue(node, Article.class);
        }
        return Article.of(MAPPER.treeToValue(node, Page.class));
    }

    /** Leaves the text out. */
    @JsonIgnoreProperties("html")
    private interface NoText {}

    /** The page of a line of the open data, with an empty text. */
    static Page pageOfLine(String line) throws IOException {
        if (!line.endsWith("}")) {
            throw new IOException("a line of the open data is cut off");
        }
        return MAPPER.readValue(line.substring(0, line.length() - 1) + ",\"html\":\"\"}", Page.class);
    }
}
