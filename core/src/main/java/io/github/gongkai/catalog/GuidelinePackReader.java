package io.github.gongkai.catalog;

import io.github.gongkai.catalog.PackText.Block;
import io.github.gongkai.catalog.PackText.Field;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a guideline pack from its text form, which {@code packs/README.txt} describes. */
final class GuidelinePackReader {
    private static final String NONE = "none";
    private static final String DEFAULTS = "*";
    private static final Set<String> REPEATABLE = ordered("source", "note", "later-domain", "disagreement");
    private static final Set<String> HEAD_KEYS =
            ordered("id", "title", "domain", "later-domain", "valid-from", "valid-to", "successor", "source", "note");

    private final PackText text;

    private GuidelinePackReader(PackText text) {
        this.text = text;
    }

    static GuidelinePack read(String file, Reader reader) throws IOException {
        return new GuidelinePackReader(PackText.read(file, reader, REPEATABLE)).pack();
    }

    private GuidelinePack pack() {
        Block head = text.head();
        head.checkKeys(HEAD_KEYS);
        Field id = head.require("id");
        Domain domain = domain(head, head.require("domain"));
        LocalDate from = date(head, head.require("valid-from"));
        Field to = head.require("valid-to");
        LocalDate end = isNone(to) ? null : date(head, to);
        if (end != null && end.isBefore(from)) {
            throw head.error(to, to.value(), "a day not before valid-from, or none", "correct one of the two");
        }
        Field successor = head.require("successor");
        head.require("source");
        return new GuidelinePack(
                new PackId(id.value()),
                head.require("title").value(),
                domain,
                head.all("later-domain").stream().map(f -> domain(head, f)).toList(),
                from,
                end,
                isNone(successor) ? null : new PackId(successor.value()),
                head.all("source").stream().map(Field::value).toList(),
                head.all("note").stream().map(Field::value).toList(),
                items(domain.code()));
    }

    private List<GuidelineItem> items(DomainCode domain) {
        List<GuidelineItem> items = new ArrayList<>();
        Map<Object, Integer> seen = new LinkedHashMap<>();
        Block defaults = null;
        for (Block block : text.bodies()) {
            block.checkKeys(GuidelineItemReader.KEYS);
            if (block.heading().equals(DEFAULTS)) {
                defaults = block;
                continue;
            }
            GuidelineItem item = new GuidelineItemReader(block, defaults).item(domain, items.size() + 1);
            refuseTwice(block, item.item().id(), seen);
            refuseTwice(block, item.item().path(), seen);
            items.add(item);
        }
        if (items.isEmpty()) {
            throw PackText.error(text.file(), text.head().line(), "a pack without items", "at least one", "add [事项]");
        }
        return items;
    }

    private void refuseTwice(Block block, Object key, Map<Object, Integer> seen) {
        Integer before = seen.put(key, block.line());
        if (before != null) {
            throw PackText.error(
                    text.file(),
                    block.line(),
                    key.toString(),
                    "an item that line " + before + " does not hold",
                    "rename it");
        }
    }

    private static boolean isNone(@Nullable Field field) {
        return field != null && field.value().equals(NONE);
    }

    private static LocalDate date(Block block, Field field) {
        try {
            return LocalDate.parse(field.value());
        } catch (DateTimeParseException e) {
            throw block.error(field, field.value(), "a date such as 2020-01-08", "write year-month-day");
        }
    }

    private static Domain domain(Block block, Field field) {
        String[] parts = field.value().split("\\s+", 2);
        if (parts.length != 2 || !parts[0].matches("[a-z]+(-[a-z]+)*")) {
            throw block.error(field, field.value(), "code and name, such as municipal-services 市政服务", "write both");
        }
        return new Domain(new DomainCode(parts[0]), parts[1]);
    }

    static Set<String> ordered(String... keys) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(keys)));
    }
}
