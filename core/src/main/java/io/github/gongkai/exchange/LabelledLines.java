package io.github.gongkai.exchange;

import io.github.gongkai.GongkaiException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads this package's dictionaries: lines {@code key = value}, comments after {@code #}, in the order of the file. */
final class LabelledLines {
    private LabelledLines() {}

    static Map<String, String> read(String resource) {
        try (InputStream in = LabelledLines.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new GongkaiException("missing dictionary: " + resource);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" = ", 2))
                    .collect(Collectors.toMap(
                            parts -> parts[0].strip(), parts -> parts[1].strip(), (a, b) -> a, LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable dictionary: " + resource, e);
        }
    }
}
