package io.github.gongkai.process;

import com.google.common.base.Splitter;
import io.github.gongkai.GongkaiException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A definition file: UTF-8, one definition a line, fields between bars, {@code #} before a comment. Every fault names file and
 * line, what was found and what was expected.
 */
final class DefinitionFile {
    private DefinitionFile() {}

    /** One line: its keyword and fields, stripped. */
    record Line(String file, int number, List<String> fields) {
        String keyword() {
            return fields.get(0);
        }

        String field(int index) {
            return fields.get(index);
        }

        /** Demands a keyword with that many fields after it. */
        void expect(String form, int count) {
            if (fields.size() != count + 1) {
                throw fault(String.join(" | ", fields), form);
            }
        }

        /** The field as something, or a fault that says what was expected. */
        <T> T parse(int index, String expected, Function<String, Optional<T>> parser) {
            return parser.apply(field(index)).orElseThrow(() -> fault(field(index), expected));
        }

        /** The field as a comma-separated list, {@code -} for none. */
        List<String> list(int index) {
            String text = field(index);
            return text.equals("-")
                    ? List.of()
                    : Splitter.on(',').trimResults().omitEmptyStrings().splitToList(text);
        }

        LocalDate date(int index) {
            try {
                return LocalDate.parse(field(index));
            } catch (DateTimeParseException e) {
                throw new GongkaiException(message(field(index), "a date such as 2021-09-01"), e);
            }
        }

        GongkaiException fault(String found, String expected) {
            return new GongkaiException(message(found, expected));
        }

        private String message(String found, String expected) {
            return file + ", line " + number + ": found \"" + found + "\", expected " + expected;
        }
    }

    /** Reads a resource that stands beside this class. */
    static List<Line> resource(String name) {
        InputStream in = DefinitionFile.class.getResourceAsStream(name);
        if (in == null) {
            throw new GongkaiException("missing definitions: " + name);
        }
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return read(name, reader);
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable definitions: " + name, e);
        }
    }

    /** Reads lines; {@code name} is for messages. */
    static List<Line> read(String name, Reader source) throws IOException {
        List<Line> lines = new ArrayList<>();
        BufferedReader reader = new BufferedReader(source);
        String text = reader.readLine();
        for (int number = 1; text != null; text = reader.readLine(), number++) {
            if (!text.isBlank() && !text.startsWith("#")) {
                lines.add(new Line(name, number, Splitter.on('|').trimResults().splitToList(text)));
            }
        }
        return lines;
    }
}
