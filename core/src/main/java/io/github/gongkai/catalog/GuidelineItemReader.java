package io.github.gongkai.catalog;

import io.github.gongkai.body.DisclosureLevel;
import io.github.gongkai.catalog.PackText.Block;
import io.github.gongkai.catalog.PackText.Field;
import io.github.gongkai.standard.Audience;
import io.github.gongkai.standard.BodyPhrase;
import io.github.gongkai.standard.CarrierPhrase;
import io.github.gongkai.standard.ContentElement;
import io.github.gongkai.standard.DisclosureMode;
import io.github.gongkai.standard.DisclosureStandard;
import io.github.gongkai.standard.LegalBasisPhrase;
import io.github.gongkai.standard.OpennessStage;
import io.github.gongkai.standard.ProcessLink;
import io.github.gongkai.standard.TimeLimitPhrase;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one item of a pack file: its own lines over those of the {@code [*]} block before it. */
final class GuidelineItemReader {
    static final Set<String> KEYS = GuidelinePackReader.ordered(
            "id",
            "content",
            "basis",
            "limit",
            "body",
            "carriers",
            "audience",
            "mode",
            "level",
            "stages",
            "links",
            "confirmed",
            "general-knowledge",
            "inferred",
            "disagreement");
    private static final char OPTIONAL = '〇';

    private final Block block;
    private final @Nullable Block defaults;

    GuidelineItemReader(Block block, @Nullable Block defaults) {
        this.block = block;
        this.defaults = defaults;
    }

    GuidelineItem item(DomainCode domain, int serial) {
        List<String> path = Arrays.stream(block.heading().split("[>＞]", -1))
                .map(String::strip)
                .toList();
        if (path.stream().anyMatch(String::isEmpty)) {
            throw block.error(
                    new Field(block.line(), ""), "[" + block.heading() + "]", "a name on each side of >", "fill it in");
        }
        DisclosureItem item = new DisclosureItem(
                new ItemId(block.require("id").value()), domain, Integer.toString(serial), path, standard(), Map.of());
        return new GuidelineItem(
                item,
                provenance(),
                block.all("disagreement").stream().map(Field::value).toList());
    }

    private DisclosureStandard standard() {
        String content = value("content").value();
        List<ContentElement> elements = Arrays.stream(content.split("[；;]"))
                .map(String::strip)
                .filter(e -> !e.isEmpty())
                .map(e -> e.charAt(0) == OPTIONAL
                        ? new ContentElement(e.substring(1).strip(), false)
                        : new ContentElement(e, true))
                .toList();
        return new DisclosureStandard(
                content,
                elements,
                LegalBasisPhrase.parse(value("basis").value()),
                TimeLimitPhrase.parse(value("limit").value()),
                BodyPhrase.parse(value("body").value()),
                CarrierPhrase.parse(value("carriers").value()),
                audience(value("audience")),
                words("mode", DisclosureMode.values(), DisclosureMode::label),
                words("level", DisclosureLevel.values(), DisclosureLevel::label),
                words("stages", OpennessStage.values(), OpennessStage::label),
                words("links", ProcessLink.values(), ProcessLink::label));
    }

    private Field value(String key) {
        Field own = block.find(key);
        Field general = defaults == null ? null : defaults.find(key);
        return own != null ? own : general != null ? general : block.require(key);
    }

    private Audience audience(Field field) {
        String[] parts = field.value().split("[：:]", 2);
        boolean everyone = false;
        boolean group = false;
        for (String word : parts[0].split("、", -1)) {
            switch (word.strip()) {
                case "全社会" -> everyone = true;
                case "特定群体" -> group = true;
                default -> throw block.error(field, field.value(), "全社会, 特定群体 or 特定群体：申请人", "use these words");
            }
        }
        if (parts.length == 2 && !group) {
            throw block.error(field, field.value(), "特定群体 before the group's name", "write 特定群体：");
        }
        return new Audience(everyone, group, parts.length == 2 ? parts[1].strip() : null);
    }

    private <T> Set<T> words(String key, T[] values, Function<T, String> label) {
        Field field = value(key);
        Set<T> found = new LinkedHashSet<>();
        for (String word : field.value().split("、", -1)) {
            found.add(Arrays.stream(values)
                    .filter(v -> label.apply(v).equals(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> block.error(
                            field,
                            word,
                            "some of "
                                    + String.join(
                                            "、",
                                            Arrays.stream(values).map(label).toList()),
                            "use these words")));
        }
        return found;
    }

    private Map<GuidelineColumn, Provenance> provenance() {
        Map<GuidelineColumn, Provenance> result = new EnumMap<>(GuidelineColumn.class);
        if (defaults != null) {
            result.putAll(provenanceOf(defaults));
        }
        result.putAll(provenanceOf(block));
        for (GuidelineColumn column : GuidelineColumn.values()) {
            if (!result.containsKey(column)) {
                throw block.error(
                        new Field(block.line(), ""),
                        "[" + block.heading() + "] with no provenance for " + column.code(),
                        "it under confirmed:, general-knowledge: or inferred:",
                        "add it to one of these lines");
            }
        }
        return result;
    }

    private static Map<GuidelineColumn, Provenance> provenanceOf(Block block) {
        Map<GuidelineColumn, Provenance> result = new EnumMap<>(GuidelineColumn.class);
        for (Provenance provenance : Provenance.values()) {
            for (Field field : block.all(provenance.code())) {
                for (String word : field.value().split("[\\s,，、]+", -1)) {
                    GuidelineColumn column = Arrays.stream(GuidelineColumn.values())
                            .filter(c -> c.code().equals(word))
                            .findFirst()
                            .orElseThrow(
                                    () -> block.error(field, word, "a column such as name or limit", "correct it"));
                    if (result.put(column, provenance) != null) {
                        throw block.error(field, word, "each column under one provenance", "take one of them out");
                    }
                }
            }
        }
        return result;
    }
}
