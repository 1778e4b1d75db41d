package io.github.gongkai.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gongkai.delivery.DeliveryState;
import io.github.gongkai.standard.Carrier;
import io.github.gongkai.standard.LegalBasis;
import io.github.gongkai.standard.LimitAnchor;
import io.github.gongkai.standard.LimitUnit;
import io.github.gongkai.standard.TimeLimit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The schema files say what the commands print: as far as those files go (type, enum, required, properties, items). */
@DisplayName("随附的 JSON Schema")
class ShippedSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LIMITS = "信息形成之日起20个工作日内；公示期不少于7日；每季度首月15日前；次年3月31日前；可延长；及时公开；长期公开；另有规定的从其规定；月圆之夜";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "time-limit|" + LIMITS,
                "time-limit|同上",
                "legal-basis|《教育法》（2015）第三条、《信访条例》等、国务院令第711号",
                "carriers|■政府网站 □两微一端 ■其他（会议） ☒精准推送",
                "document-number|国办发[2017]42号",
                "document-number|无"
            })
    void describesEachLineOfParse(String kind, String phrase) throws IOException {
        JsonNode line = JSON.readTree(CommandRun.fed(phrase, "parse", kind).out());

        assertThat(violations(schema("parse-" + kind + "-1"), line, "")).isEmpty();
    }

    @Test
    void describesDeadlines() throws IOException {
        CommandRun run = CommandRun.of("deadline", "--formed", "2026-02-12", "--limit", LIMITS, "--format", "json");

        assertThat(violations(schema("deadline-1"), JSON.readTree(run.out()), ""))
                .isEmpty();
    }

    @Test
    void describesRules() throws IOException {
        CommandRun run = CommandRun.of("rules", "--format", "json");

        assertThat(violations(schema("rules-1"), JSON.readTree(run.out()), "")).isEmpty();
    }

    @Test
    @DisplayName("台账导出")
    void describesTheLedger(@TempDir Path folder) throws IOException {
        Path config = Files.writeString(folder.resolve("gongkai.json"), """
                {"ledger": {"file": "ledger/gongkai"}, "channels": {
                    "site": {"type": "web", "directory": "site", "siteName": "青禾县人民政府",
                             "siteDomain": "www.qinghe.gov.cn", "siteIdCode": "3499990001",
                             "limit": {"timeoutSeconds": 20, "callsAtOnce": 2, "perMinute": 600}}}}
                """);
        DemoData.unpack(folder);
        String file = folder.resolve("publications/09-water-stop.json").toString();
        CommandRun published = CommandRun.of("publish", file, "--config", config.toString(), "--date", "2026-11-23");
        assertThat(published.exitCode()).as(published.toString()).isEqualTo(ExitCode.FINE);

        CommandRun run = CommandRun.of("status", "--config", config.toString(), "--format", "json");

        JsonNode ledger = JSON.readTree(run.out());
        assertThat(violations(schema("ledger-1"), ledger, "")).isEmpty();
        assertThat(ledger.path("complete").asBoolean()).isTrue();
        assertThat(ledger.at("/deliveries/0/state").asText()).isEqualTo("published");
        assertThat(run.out()).doesNotContain("停水");
    }

    @Test
    @DisplayName("枚举值与代码一致")
    void namesTheValuesOfTheModel() throws IOException {
        JsonNode term = schema("parse-time-limit-1").at("/properties/terms/items/properties");
        assertThat(values(term.at("/kind/enum"))).isEqualTo(names(TimeLimit.Kind.values()));
        assertThat(values(term.at("/unit/enum"))).isEqualTo(names(LimitUnit.values()));
        assertThat(values(term.at("/anchor/enum"))).isEqualTo(names(LimitAnchor.values()));
        assertThat(values(schema("parse-carriers-1").at("/properties/selected/items/enum")))
                .isEqualTo(names(Carrier.values()));
        assertThat(values(schema("parse-legal-basis-1").at("/properties/bases/items/properties/kind/enum")))
                .isEqualTo(names(LegalBasis.Kind.values()));
        JsonNode delivery = schema("ledger-1").at("/properties/deliveries/items/properties");
        assertThat(values(delivery.at("/state/enum")))
                .containsExactlyInAnyOrderElementsOf(Stream.of(DeliveryState.values())
                        .map(DeliveryState::code)
                        .toList());
    }

    private static List<String> values(JsonNode array) {
        List<String> values = new ArrayList<>();
        array.forEach(value -> values.add(value.asText()));
        values.remove("null");
        return values;
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    private static JsonNode schema(String name) throws IOException {
        try (InputStream in = Main.class.getResourceAsStream("schema/" + name + ".schema.json")) {
            return JSON.readTree(Objects.requireNonNull(in, name));
        }
    }

    private static List<String> violations(JsonNode schema, JsonNode value, String at) {
        List<String> found = new ArrayList<>();
        if (schema.has("const") && !schema.get("const").equals(value)) {
            found.add(at + " is not " + schema.get("const"));
        }
        if (schema.has("enum")
                && Stream.of(schema.get("enum"))
                        .flatMap(ShippedSchemaTest::elements)
                        .noneMatch(value::equals)) {
            found.add(at + " is none of the values: " + value);
        }
        JsonNode type = schema.path("type");
        boolean typed =
                type.isArray() ? elements(type).anyMatch(t -> isOf(t.asText(), value)) : isOf(type.asText(), value);
        if (!type.isMissingNode() && !typed) {
            found.add(at + " is no " + type + ": " + value);
        }
        schema.path("required").forEach(key -> {
            if (value.isObject() && !value.has(key.asText())) {
                found.add(at + " lacks " + key);
            }
        });
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            JsonNode named = schema.path("properties").path(field.getKey());
            JsonNode of = named.isMissingNode() ? schema.path("additionalProperties") : named;
            if (!of.isObject()) {
                found.add(at + " should not have " + field.getKey());
            } else {
                found.addAll(violations(of, field.getValue(), at + "/" + field.getKey()));
            }
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            found.addAll(violations(schema.path("items"), value.get(i), at + "/" + i));
        }
        return found;
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements.stream();
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "integer" -> value.isInt();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            default -> false;
        };
    }
}
