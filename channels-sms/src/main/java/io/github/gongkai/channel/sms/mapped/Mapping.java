package io.github.gongkai.channel.sms.mapped;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.gongkai.channel.sms.gateway.FailureClass;
import io.github.gongkai.channel.sms.gateway.GatewayCapability;
import io.github.gongkai.channel.sms.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a platform wants to be told and how its answers are read (接口映射): one JSON file. Immutable.
 *
 * @param name what people call the platform
 * @param batch recipients of one call
 * @param separator between numbers
 * @param capabilities what the platform can do, beside receipts
 * @param send the request, and how its answer is read
 * @param errors what the platform's error codes ask for; {@code *} stands for the others
 * @param receipt how pushed receipts are read, or null
 */
record Mapping(
        String name,
        int batch,
        String separator,
        Set<GatewayCapability> capabilities,
        Send send,
        Map<String, FailureClass> errors,
        @Nullable Receipt receipt) {
    private static final long LARGEST = 1 << 20;

    Mapping {
        capabilities = Set.copyOf(capabilities);
        errors = Map.copyOf(errors);
    }

    /**
     * The request, its texts with places.
     *
     * @param method of HTTP
     * @param path below the endpoint
     * @param query parameters
     * @param headers of the request
     * @param body JSON, or an object of form fields
     * @param form whether the body goes out as a form
     * @param answer how to read what comes back
     */
    record Send(
            String method,
            String path,
            Map<String, String> query,
            Map<String, String> headers,
            JsonNode body,
            boolean form,
            SendAnswer answer) {}

    /**
     * Pointers into the answer.
     *
     * @param codeAt the word that tells success from failure
     * @param success that word for success
     * @param idAt the id of the batch or message
     * @param traceAt the id of the call, or null
     */
    record SendAnswer(
            JsonPointer codeAt,
            String success,
            JsonPointer idAt,
            @Nullable JsonPointer traceAt) {}

    /**
     * Pointers into one pushed receipt.
     *
     * @param reply what the platform waits for
     */
    record Receipt(JsonPointer idAt, JsonPointer numberAt, JsonPointer stateAt, String delivered, String reply) {}

    /** Reads a file; {@link IOException} says what is wrong. */
    static Mapping read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("映射文件超过 1 MiB (too long)");
        }
        try {
            return parse(Json.MAPPER.readTree(Files.readString(file)));
        } catch (JsonProcessingException e) {
            throw new IOException("不是 JSON (no JSON): " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Mapping parse(JsonNode root) {
        Map<String, FailureClass> errors = new LinkedHashMap<>();
        root.path("errors").properties().forEach(error -> errors.put(error.getKey(), sort(error.getValue())));
        if (!errors.containsKey("*")) {
            throw new IllegalArgumentException("errors 须有 * 一项，说明未列出的错误归哪一类 (errors needs the entry *)");
        }
        Set<GatewayCapability> capabilities = EnumSet.noneOf(GatewayCapability.class);
        root.path("capabilities").forEach(name -> capabilities.add(capability(name.asText())));
        if (capabilities.isEmpty()) {
            capabilities.add(GatewayCapability.FREE_TEXT);
        }
        int batch = root.path("batch").asInt(1);
        if (batch < 1) {
            throw new IllegalArgumentException("batch 应为正整数 (batch must be positive)");
        }
        return new Mapping(
                root.path("name").asText("HTTP 短信网关"),
                batch,
                root.path("separator").asText(","),
                capabilities,
                send(root.path("send")),
                errors,
                root.has("receipt") ? receipt(root.path("receipt")) : null);
    }

    private static Send send(JsonNode node) {
        String path = node.path("path").asText();
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("send.path 应以 / 开头 (send.path must begin with /)");
        }
        return new Send(
                node.path("method").asText("POST"),
                path,
                texts(node.path("query")),
                texts(node.path("headers")),
                node.has("form") ? node.path("form") : node.has("json") ? node.path("json") : MissingNode.getInstance(),
                node.has("form"),
                new SendAnswer(
                        pointer(node, "codeAt"),
                        node.path("success").asText(),
                        pointer(node, "idAt"),
                        node.has("traceAt") ? pointer(node, "traceAt") : null));
    }

    private static Receipt receipt(JsonNode node) {
        return new Receipt(
                pointer(node, "idAt"),
                pointer(node, "numberAt"),
                pointer(node, "stateAt"),
                node.path("delivered").asText(),
                node.path("reply").asText("{}"));
    }

    private static JsonPointer pointer(JsonNode node, String key) {
        if (!node.has(key)) {
            throw new IllegalArgumentException("缺少 " + key + "，应为 JSON 指针，如 /data/id (a JSON pointer is needed)");
        }
        return JsonPointer.compile(node.path(key).asText());
    }

    private static FailureClass sort(JsonNode name) {
        return FailureClass.valueOf(name.asText().toUpperCase(Locale.ROOT));
    }

    private static GatewayCapability capability(String name) {
        GatewayCapability capability =
                GatewayCapability.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        return switch (capability) {
            case FREE_TEXT, TEMPLATES, IDEMPOTENT -> capability;
            case OWN_CONTENTS, QUERY, QUERY_BY_REFERENCE, PULL, CALLBACK ->
                throw new IllegalArgumentException("映射不能声明 " + name + " (a mapping cannot claim it)");
        };
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }
}
