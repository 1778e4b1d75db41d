package io.github.gongkai.channel.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What the site shows of a disclosure catalog (公开目录), read from its JSON form: the channel knows the document, not the
 * types of the host (see the decision record). Immutable.
 */
final class SiteCatalog {
    static final SiteCatalog NONE = new SiteCatalog("", List.of());

    private static final String SCHEMA = "gongkai/catalog/";
    private static final long LARGEST = 64L << 20;

    private final String title;
    private final List<Section> sections;
    private final Map<String, Item> items = new LinkedHashMap<>();

    private SiteCatalog(String title, List<Section> sections) {
        this.title = title;
        this.sections = List.copyOf(sections);
        sections.forEach(section -> section.items().forEach(item -> items.put(item.id(), item)));
    }

    /**
     * The items of a domain.
     *
     * @param code of the domain
     * @param name of the domain
     * @param items in the order of the catalog
     */
    record Section(String code, String name, List<Item> items) {}

    /**
     * An item and what its standard says, in the words of the catalog.
     *
     * @param id of the item
     * @param domain code of its domain
     * @param domainName name of its domain
     * @param path names of the levels, from the top
     * @param stages codes of the five-open stages
     * @param facts what the standard says, by heading, in the order of a catalog's columns
     */
    record Item(
            String id,
            String domain,
            String domainName,
            List<String> path,
            List<String> stages,
            Map<String, String> facts) {
        String name() {
            return path.isEmpty() ? id : path.get(path.size() - 1);
        }

        /** The levels above the name. */
        String above() {
            return path.size() < 2 ? "" : String.join(" › ", path.subList(0, path.size() - 1));
        }

        String url() {
            return "items/" + Slug.of(id) + "/index.html";
        }
    }

    String title() {
        return title;
    }

    List<Section> sections() {
        return sections;
    }

    @Nullable
    Item find(String id) {
        return items.get(id);
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    /** Whether any item says which of the five stages it belongs to. */
    boolean hasStages() {
        return items.values().stream().anyMatch(item -> !item.stages().isEmpty());
    }

    int size() {
        return items.size();
    }

    /** Reads the JSON form; {@link IOException} says what is wrong with the file. */
    static SiteCatalog read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("目录文件超过 64 MB (catalog file too large): " + file.getFileName());
        }
        JsonNode root = PageJson.tree(Files.readString(file));
        if (!root.path("schema").asText().startsWith(SCHEMA)) {
            throw new IOException("不是目录 JSON，请用 gongkai import 生成 (not the JSON of a catalog): " + file.getFileName());
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (JsonNode section : root.path("sections")) {
            names.put(
                    section.at("/domain/code").asText(),
                    section.at("/domain/name").asText());
        }
        Map<String, List<Item>> byDomain = new LinkedHashMap<>();
        names.keySet().forEach(code -> byDomain.put(code, new ArrayList<>()));
        for (JsonNode node : root.path("items")) {
            Item item = item(node, names);
            byDomain.computeIfAbsent(item.domain(), code -> new ArrayList<>()).add(item);
        }
        List<Section> sections = new ArrayList<>();
        byDomain.forEach((code, items) -> sections.add(new Section(code, names.getOrDefault(code, code), items)));
        return new SiteCatalog(titleOf(root), sections);
    }

    /** An imported table without a title has its file's name for one, which is nothing for readers. */
    private static String titleOf(JsonNode root) {
        String title = root.path("title").asText();
        return title.codePoints().anyMatch(Character::isIdeographic) ? title : "公开事项目录";
    }

    private static Item item(JsonNode node, Map<String, String> names) {
        String domain = node.path("domain").asText();
        List<String> path = new ArrayList<>();
        for (JsonNode level : node.path("path")) {
            if (!level.asText().isBlank()) {
                path.add(level.asText());
            }
        }
        JsonNode standard = node.path("standard");
        List<String> stages = new ArrayList<>();
        standard.path("stages").forEach(stage -> stages.add(stage.asText()));
        return new Item(
                node.path("id").asText(),
                domain,
                names.getOrDefault(domain, domain),
                List.copyOf(path),
                List.copyOf(stages),
                facts(standard));
    }

    private static Map<String, String> facts(JsonNode standard) {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "公开内容（要素）", standard.path("content").asText(""));
        put(facts, "公开依据", standard.at("/legalBasis/text").asText(""));
        put(facts, "公开时限", standard.at("/timeLimit/text").asText(""));
        put(facts, "公开主体", standard.at("/body/text").asText(""));
        put(facts, "公开渠道和载体", standard.at("/carriers/text").asText(""));
        put(facts, "公开对象", audience(standard.path("audience")));
        put(facts, "公开方式", labels(standard.path("modes")));
        put(facts, "公开层级", labels(standard.path("levels")));
        put(facts, "五公开", labels(standard.path("stages")));
        return facts;
    }

    private static String audience(JsonNode audience) {
        StringJoiner text = new StringJoiner("、");
        if (audience.path("generalPublic").asBoolean()) {
            text.add("全社会");
        }
        String group = audience.path("group").asText("");
        if (audience.path("specificGroup").asBoolean()) {
            text.add(group.isBlank() ? "特定群体" : "特定群体（" + group + "）");
        }
        return text.toString();
    }

    private static String labels(JsonNode codes) {
        StringJoiner text = new StringJoiner("、");
        codes.forEach(code -> text.add(CatalogTerms.label(code.asText())));
        return text.toString();
    }

    private static void put(Map<String, String> facts, String heading, String text) {
        if (!text.isBlank()) {
            facts.put(heading, text.strip());
        }
    }
}
