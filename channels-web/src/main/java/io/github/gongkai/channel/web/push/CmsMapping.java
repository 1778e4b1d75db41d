package io.github.gongkai.channel.web.push;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.gongkai.channel.FailureReason.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a content management system wants to be told, and how to read its answers: JSON, one file for each system. Immutable.
 *
 * @param name of the system
 * @param headers sent with every request, as templates
 * @param token how a token is fetched before each attempt, or null
 * @param operations by name: {@code create}, {@code update}, {@code find}, {@code lookup}, {@code withdraw}
 * @param errorAt pointer to the error word of an answer, or null
 * @param errors what the system's error words mean
 */
record CmsMapping(
        String name,
        Map<String, String> headers,
        @Nullable Operation token,
        Map<String, Operation> operations,
        @Nullable String errorAt,
        Map<String, Code> errors) {
    /** Mappings that come with the channel. */
    static final List<String> BUILT_IN = List.of("publiccms", "wordpress");

    private static final JsonMapper MAPPER = new JsonMapper();

    CmsMapping {
        headers = Map.copyOf(headers);
        operations = Map.copyOf(operations);
        errors = Map.copyOf(errors);
    }

    /**
     * One request and how its answer is read.
     *
     * @param method of HTTP
     * @param path below the endpoint, as a template
     * @param query parameters, as templates
     * @param body JSON with templates for its texts, or an object of form fields; missing for none
     * @param form whether the body goes out as a form
     * @param successAt pointer to the word that says it succeeded, or null where the status does
     * @param success that word
     * @param idAt pointer to the id of the thing, or null
     * @param urlAt pointer to its public address, or null
     */
    record Operation(
            String method,
            String path,
            Map<String, String> query,
            JsonNode body,
            boolean form,
            @Nullable String successAt,
            String success,
            @Nullable String idAt,
            @Nullable String urlAt) {}

    Optional<Operation> find(String operation) {
        return Optional.ofNullable(operations.get(operation));
    }

    /** Reads a mapping that comes with the channel, or a file; {@link IOException} says what is wrong. */
    static CmsMapping read(String nameOrFile) throws IOException {
        if (BUILT_IN.contains(nameOrFile)) {
            try (InputStream in = CmsMapping.class.getResourceAsStream(nameOrFile + ".json")) {
                if (in == null) {
                    throw new IOException("missing mapping " + nameOrFile);
                }
                return parse(MAPPER.readTree(in));
            }
        }
        return parse(MAPPER.readTree(Files.readString(Path.of(nameOrFile))));
    }

    private static CmsMapping parse(JsonNode root) throws IOException {
        Map<String, Operation> operations = new LinkedHashMap<>();
        for (String name : List.of("create", "update", "find", "lookup", "withdraw")) {
            if (root.has(name)) {
                operations.put(name, operation(root.get(name), name));
            }
        }
        if (!operations.containsKey("create") || operations.get("create").idAt() == null) {
            throw new IOException("映射缺少 create 或其 idAt (a mapping needs create with idAt)");
        }
        Map<String, Code> errors = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> error : root.path("errors").properties()) {
            try {
                errors.put(
                        error.getKey(), Code.valueOf(error.getValue().asText().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new IOException(
                        "没有这种失败原因 (no such reason): " + error.getValue().asText(), e);
            }
        }
        return new CmsMapping(
                root.path("name").asText("CMS"),
                texts(root.path("headers")),
                root.has("token") ? operation(root.get("token"), "token") : null,
                operations,
                text(root, "errorAt"),
                errors);
    }

    private static Operation operation(JsonNode node, String name) throws IOException {
        String path = node.path("path").asText();
        if (!path.startsWith("/")) {
            throw new IOException("映射中 " + name + " 的 path 应以 / 开头 (path must begin with /)");
        }
        return new Operation(
                node.path("method").asText("POST"),
                path,
                texts(node.path("query")),
                node.has("form") ? node.get("form") : node.has("json") ? node.get("json") : MissingNode.getInstance(),
                node.has("form"),
                text(node, "successAt"),
                node.path("success").asText(""),
                text(node, "idAt"),
                text(node, "urlAt"));
    }

    private static @Nullable String text(JsonNode node, String key) {
        return node.has(key) ? node.get(key).asText() : null;
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }
}
