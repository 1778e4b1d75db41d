package io.github.gongkai.privacy;

import com.google.common.base.Splitter;
import io.github.gongkai.GongkaiException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads this package's dated tables: cells between tabs, comments after {@code #}. */
final class Tables {
    private static final Splitter CELLS = Splitter.on('\t');
    private static final Splitter WORDS = Splitter.on('、');

    private Tables() {}

    static List<List<String>> read(String resource, int cells) {
        try (InputStream in = Tables.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new GongkaiException("missing table: " + resource);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> row(resource, line, cells))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable table: " + resource, e);
        }
    }

    private static List<String> row(String resource, String line, int cells) {
        List<String> row = CELLS.splitToList(line);
        if (row.size() != cells) {
            throw new GongkaiException(
                    resource + ": found \"" + line + "\", expected " + cells + " cells as the head of the file says");
        }
        return row;
    }

    static List<String> words(String cell) {
        return WORDS.splitToList(cell);
    }
}
