package io.github.gongkai.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.catalog.CatalogId;
import io.github.gongkai.catalog.CatalogSection;
import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.catalog.Domain;
import io.github.gongkai.catalog.DomainCode;
import io.github.gongkai.catalog.ItemId;
import io.github.gongkai.notice.SourceLocation;
import io.github.gongkai.notice.SourceMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the JSON form of a catalog, item by item: one document, or lines of which the first is the catalog without its items and each
 * further one an item. Used by one thread, once.
 */
final class JsonCatalogReader {
    private static final Pattern ITEM = Pattern.compile("/items/(\\d{1,9})(/.*)?");

    private final InputFile input;
    private final Findings findings;
    private final JsonStandardReader standards;
    private final ObjectMapper mapper = JsonText.mapper();
    private final List<DisclosureItem> items = new ArrayList<>();
    private final List<SourceMap> itemSources = new ArrayList<>();

    JsonCatalogReader(InputFile input) {
        this.input = input;
        findings = new Findings(input.name(), input.options().locale());
        standards = new JsonStandardReader(new Phrases(findings));
    }

    Reading<DisclosureCatalog> read() {
        return input.format() == InputFile.Format.JSONL ? lines() : document();
    }

    private Reading<DisclosureCatalog> lines() {
        Head head = new Head(mapper.createObjectNode(), SourceMap.pointersOnly());
        try (InputStream in = Files.newInputStream(input.path())) {
            JsonLines.read(in, line -> {
                Optional<JsonNode> object = line.object(mapper);
                SourceMap sources = pointer ->
                        SourceLocation.ofLine(input.name(), line.number()).withPointer(pointer);
                if (object.isEmpty()) {
                    findings.add("IMP-020", sources.locate(""), null, Map.of("line", line.number()));
                } else if (head.fields.isEmpty() && items.isEmpty() && !isItem(object.get())) {
                    head.take((ObjectNode) object.get(), sources);
                } else {
                    item(object.get(), sources);
                }
            });
        } catch (IOException e) {
            throw input.unreadable(InputProblem.DAMAGED, e.getClass().getSimpleName(), e);
        }
        return finish(head.fields, head.places);
    }

    private static boolean isItem(JsonNode line) {
        return line.has("path") || line.has("standard");
    }

    private Reading<DisclosureCatalog> document() {
        ObjectNode rest = mapper.createObjectNode();
        try (JsonParser plain = mapper.getFactory().createParser(Files.newInputStream(input.path()));
                LineRecorder parser = new LineRecorder(plain, input.name())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw input.unreadable(InputProblem.WRONG_CONTENT, "JSON, not an object");
            }
            SourceMap top = SourceMap.pointersOnly();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("items")) {
                    parser.take("");
                    items(parser);
                } else {
                    JsonNode value = mapper.readTree(parser);
                    rest.set(name, value);
                    top = either(parser.take(""), "/" + name, top);
                }
            }
            return finish(rest, top);
        } catch (JsonProcessingException e) {
            throw JsonText.unreadable(input, e);
        } catch (IOException e) {
            throw input.unreadable(InputProblem.DAMAGED, e.getClass().getSimpleName(), e);
        }
    }

    private static SourceMap either(SourceMap first, String prefix, SourceMap other) {
        return pointer -> pointer.equals(prefix) || pointer.startsWith(prefix + "/")
                ? first.locate(pointer)
                : other.locate(pointer);
    }

    private void items(LineRecorder parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode node = mapper.readTree(parser);
            item(node, parser.take("/items/" + parser.getParsingContext().getCurrentIndex()));
        }
    }

    private void item(JsonNode node, SourceMap sources) {
        int index = items.size();
        SourceMap inModel = pointer -> sources.locate(pointer).withPointer("/items/" + index + pointer);
        if (!node.isObject()) {
            findings.add("IMP-019", inModel.locate(""), null, Map.of("name", "items", "wanted", "object"));
            return;
        }
        JsonFields fields = new JsonFields(node, "", inModel, findings, CatalogShape.ITEM);
        String id = fields.required("id");
        String domain = fields.required("domain");
        DisclosureItem item = new DisclosureItem(
                new ItemId(id.isEmpty() ? "item-" + index : id),
                new DomainCode(domain.isEmpty() ? "unknown" : domain),
                fields.text("serial"),
                fields.texts("path"),
                standards.read(fields.object("standard")),
                fields.textMap("extra"));
        fields.finish();
        items.add(item);
        itemSources.add(sources);
    }

    private Reading<DisclosureCatalog> finish(ObjectNode rest, SourceMap top) {
        if (!rest.has("sections") && items.isEmpty()) {
            throw input.unreadable(InputProblem.WRONG_CONTENT, "JSON without sections and items");
        }
        JsonFields fields = new JsonFields(rest, "", filed(top), findings, CatalogShape.CATALOG);
        fields.constant("schema", CatalogShape.SCHEMA);
        String id = fields.required("id");
        DisclosureCatalog catalog = new DisclosureCatalog(
                new CatalogId(id.isEmpty() ? input.name() : id),
                fields.required("title"),
                fields.required("version"),
                fields.parsed("validFrom", "2026-11-23", LocalDate::parse),
                fields.parsed("validTo", "2026-11-23", LocalDate::parse),
                sections(fields),
                items);
        fields.finish();
        SourceMap places = filed(top);
        return new Reading<>(catalog, pointer -> locate(pointer, places), findings.inOrder());
    }

    private SourceMap filed(SourceMap places) {
        return pointer -> {
            SourceLocation place = places.locate(pointer);
            return place.file() == null ? SourceLocation.ofFile(input.name()).withPointer(pointer) : place;
        };
    }

    private SourceLocation locate(String pointer, SourceMap top) {
        Matcher item = ITEM.matcher(pointer);
        if (item.matches() && Integer.parseInt(item.group(1)) < itemSources.size()) {
            String below = item.group(2) == null ? "" : item.group(2);
            return itemSources
                    .get(Integer.parseInt(item.group(1)))
                    .locate(below)
                    .withPointer(pointer);
        }
        return top.locate(pointer);
    }

    private static List<CatalogSection> sections(JsonFields fields) {
        List<CatalogSection> sections = new ArrayList<>();
        for (JsonFields section : fields.objects("sections")) {
            JsonFields domain = section.object("domain");
            if (domain == null) {
                section.lacking("domain");
                continue;
            }
            String code = domain.required("code");
            String name = domain.required("name");
            domain.finish();
            if (!domain.isLacking()) {
                sections.add(new CatalogSection(
                        new Domain(new DomainCode(code), name), section.text("title"), section.text("compiledBy")));
            }
            section.finish();
        }
        return sections;
    }

    /** The first line of a catalog in lines: everything but the items. */
    private final class Head {
        private ObjectNode fields;
        private SourceMap places;

        Head(ObjectNode fields, SourceMap places) {
            this.fields = fields;
            this.places = places;
        }

        /** A catalog that stands whole in its first line has its items there. */
        void take(ObjectNode line, SourceMap sources) {
            JsonNode inline = line.remove("items");
            fields = line;
            places = sources;
            if (inline != null) {
                inline.forEach(node -> item(node, sources));
            }
        }
    }
}
