package io.github.gongkai.internal.validation;

import com.google.common.collect.ImmutableList;
import io.github.gongkai.GongkaiException;
import io.github.gongkai.catalog.Provenance;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Reads the dated facts that stand beside the rules: a line a fact, cells parted by tabs, the last two of them its source and
 * how sure it is; {@code #} begins a remark.
 */
final class DataLines {
    private DataLines() {}

    static <T> ImmutableList<T> read(String file, int columns, Function<List<String>, T> fact) {
        try (InputStream in = DataLines.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new GongkaiException("missing data: " + file);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> fact.apply(cells(file, columns, line)))
                    .collect(ImmutableList.toImmutableList());
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable data: " + file, e);
        }
    }

    private static List<String> cells(String file, int columns, String line) {
        List<String> cells = List.of(line.split("\t", -1));
        boolean known = cells.size() == columns
                && !cells.get(columns - 2).isBlank()
                && Arrays.stream(Provenance.values()).anyMatch(p -> p.code().equals(cells.get(columns - 1)));
        if (!known) {
            throw new GongkaiException(file + ": expected " + columns
                    + " cells, the last two a source and a provenance, found: \"" + line + "\"");
        }
        return cells;
    }
}
