package io.github.gongkai.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.publication.Publication;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("JSON 格式说明")
class JsonSchemaTest {
    private static final Path DATA = Path.of("..", "examples", "data");
    private static final Path RESOURCES = Path.of("src", "main", "resources", "io", "github", "gongkai", "exchange");

    private final Exchange exchange = new Exchange();
    private final ObjectMapper mapper = new ObjectMapper();

    /** Writes the shipped schemas anew. */
    public static void main(String[] arguments) throws IOException {
        for (ContentKind kind : ContentKind.values()) {
            Files.writeString(RESOURCES.resolve(resource(kind)), schema(kind));
        }
    }

    private static String resource(ContentKind kind) {
        return kind == ContentKind.CATALOG ? "catalog-1.schema.json" : "publication-1.schema.json";
    }

    private static String schema(ContentKind kind) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Exchange().writeSchema(kind, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Set<ValidationMessage> problems(ContentKind kind, JsonNode node) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema(kind))
                .validate(node);
    }

    private JsonNode json(DisclosureCatalog catalog) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exchange.writeCatalog(catalog, out);
        return mapper.readTree(out.toByteArray());
    }

    private JsonNode json(Publication publication) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exchange.writePublication(publication, out);
        return mapper.readTree(out.toByteArray());
    }

    @ParameterizedTest
    @EnumSource
    void theShippedSchemaIsCurrent(ContentKind kind) throws IOException {
        try (InputStream shipped = JsonSchemaTest.class.getResourceAsStream(resource(kind))) {
            assertThat(shipped).as(resource(kind)).isNotNull();
            assertThat(new String(shipped.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(schema(kind));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaItselfIsASchema(ContentKind kind) throws IOException {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        assertThat(factory.getSchema(com.networknt.schema.SchemaLocation.of(com.networknt.schema.SchemaId.V202012))
                        .validate(mapper.readTree(schema(kind))))
                .isEmpty();
    }

    @Test
    @DisplayName("样例目录和随机目录都合格式")
    void catalogsFitTheirSchema() throws IOException {
        DisclosureCatalog sample = exchange.readCatalog(DATA.resolve("qinghe-catalog.xlsx"), ReadOptions.DEFAULT)
                .value();
        assertThat(problems(ContentKind.CATALOG, json(sample))).isEmpty();
        for (int seed = 0; seed < 40; seed++) {
            assertThat(problems(ContentKind.CATALOG, json(RandomCatalogs.of(new Random(seed)))))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("样例公开信息，原件和写出的都合格式")
    void publicationsFitTheirSchema() throws IOException {
        try (Stream<Path> files = Files.list(DATA.resolve("publications"))) {
            List<Path> all = files.sorted().toList();
            assertThat(all).hasSizeGreaterThanOrEqualTo(10);
            for (Path file : all) {
                assertThat(problems(ContentKind.PUBLICATIONS, mapper.readTree(file.toFile())))
                        .as("%s", file)
                        .isEmpty();
                for (Publication publication :
                        exchange.readPublications(file, ReadOptions.DEFAULT).value()) {
                    assertThat(problems(ContentKind.PUBLICATIONS, json(publication)))
                            .as("%s as written", file)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    @DisplayName("缺少必需属性、多出属性、代码不对，格式说明与读取器的判断一致")
    void theSchemaRefusesWhatTheReaderNotices() throws IOException {
        Path file = DATA.resolve("publications").resolve("02-land-compensation.json");
        ObjectNode good = (ObjectNode) mapper.readTree(file.toFile());
        for (String required : List.of("id", "item", "domain", "title", "body", "formedOn")) {
            ObjectNode bad = good.deepCopy();
            bad.remove(required);
            refused(bad, "IMP-018");
        }
        refused(good.deepCopy().put("titel", "x"), "IMP-017");
        refused(good.deepCopy().put("attribute", "secret"), "IMP-019");
        refused(good.deepCopy().put("revision", 1.5), "IMP-019");
        refused(good.deepCopy().put("schema", "gongkai/publication/9"), "IMP-019");
        ObjectNode mixed = good.deepCopy();
        mixed.putArray("keywords").addObject();
        refused(mixed, "IMP-019");
    }

    private void refused(ObjectNode bad, String code) throws IOException {
        assertThat(problems(ContentKind.PUBLICATIONS, bad)).as("%s", bad).isNotEmpty();
        Path file = Files.createTempFile("publication", ".json");
        try {
            Files.writeString(file, bad.toString());
            assertThat(exchange.readPublications(file, ReadOptions.DEFAULT.withLocale(Locale.ENGLISH))
                            .notices())
                    .extracting(notice -> notice.code().value())
                    .contains(code);
        } finally {
            Files.delete(file);
        }
    }
}
