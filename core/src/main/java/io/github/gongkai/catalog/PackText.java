package io.github.gongkai.catalog;

import io.github.gongkai.GongkaiException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The form of a pack file, without its meaning: a head of {@code key: value} lines, then blocks that open with
 * {@code [heading]}. Lines that start with # are remarks. Keys that may repeat are named by the caller.
 */
final class PackText {
    private final String file;
    private final List<Block> blocks;

    private PackText(String file, List<Block> blocks) {
        this.file = file;
        this.blocks = blocks;
    }

    static PackText read(String file, Reader text, Set<String> repeatable) throws IOException {
        BufferedReader lines = new BufferedReader(text);
        List<Block> blocks = new ArrayList<>();
        Block current = new Block(file, 1, "");
        blocks.add(current);
        String line = lines.readLine();
        for (int number = 1; line != null; line = lines.readLine(), number++) {
            String content = (number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line).strip();
            if (content.isEmpty() || content.startsWith("#")) {
                continue;
            }
            if (content.startsWith("[")) {
                if (!content.endsWith("]") || content.length() < 3) {
                    throw error(file, number, content, "[一级事项 > 二级事项]", "close the heading with ]");
                }
                current = new Block(
                        file, number, content.substring(1, content.length() - 1).strip());
                blocks.add(current);
            } else {
                addField(file, number, content, current, repeatable);
            }
        }
        return new PackText(file, blocks);
    }

    private static void addField(String file, int number, String content, Block block, Set<String> repeatable) {
        int colon = content.indexOf(':');
        int wide = content.indexOf('：');
        int end = colon < 0 || (wide >= 0 && wide < colon) ? wide : colon;
        if (end <= 0) {
            throw error(file, number, content, "key: value", "write a key and a colon before the text");
        }
        String key = content.substring(0, end).strip();
        String value = content.substring(end + 1).strip();
        if (value.isEmpty()) {
            throw error(file, number, content, "a value after " + key + ":", "fill it in or take the line out");
        }
        List<Field> fields = block.fields.computeIfAbsent(key, k -> new ArrayList<>());
        if (!fields.isEmpty() && !repeatable.contains(key)) {
            throw error(
                    file,
                    number,
                    content,
                    "one " + key + ", given in line " + fields.get(0).line(),
                    "take one of them out");
        }
        fields.add(new Field(number, value));
    }

    static GongkaiException error(String file, int line, String found, String expected, String mend) {
        return new GongkaiException(
                file + ":" + line + ": found \"" + found + "\", expected " + expected + "; to mend it, " + mend);
    }

    String file() {
        return file;
    }

    Block head() {
        return blocks.get(0);
    }

    List<Block> bodies() {
        return blocks.subList(1, blocks.size());
    }

    /** A value and the line it stands in. */
    record Field(int line, String value) {}

    /** A heading and the fields under it. */
    static final class Block {
        private final String file;
        private final int line;
        private final String heading;
        private final Map<String, List<Field>> fields = new LinkedHashMap<>();

        private Block(String file, int line, String heading) {
            this.file = file;
            this.line = line;
            this.heading = heading;
        }

        int line() {
            return line;
        }

        String heading() {
            return heading;
        }

        void checkKeys(Set<String> known) {
            fields.forEach((key, values) -> {
                if (!known.contains(key)) {
                    throw error(values.get(0), key, "one of " + String.join(", ", known), "correct the key");
                }
            });
        }

        List<Field> all(String key) {
            return fields.getOrDefault(key, List.of());
        }

        @Nullable
        Field find(String key) {
            List<Field> values = all(key);
            return values.isEmpty() ? null : values.get(0);
        }

        Field require(String key) {
            Field field = find(key);
            if (field == null) {
                String found = heading.isEmpty() ? "a pack" : "[" + heading + "]";
                throw PackText.error(file, line, found, "a line " + key + ":", "add it");
            }
            return field;
        }

        GongkaiException error(Field field, String found, String expected, String mend) {
            return PackText.error(file, field.line(), found, expected, mend);
        }
    }
}
