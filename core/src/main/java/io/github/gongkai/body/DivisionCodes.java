package io.github.gongkai.body;

import io.github.gongkai.GongkaiException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The codes of administrative divisions (行政区划代码) by GB/T 2260 that are or were in force since 1980: identity numbers and older
 * documents carry both. Codes assigned after the table was made are missing. Immutable and thread-safe.
 */
public final class DivisionCodes {
    private static final String FILE = "division-codes.tsv";

    private final BitSet assigned = new BitSet(1_000_000);
    private final Map<DivisionCode, String> names = new HashMap<>();

    private DivisionCodes() {}

    private static final class Bundled {
        private static final DivisionCodes CODES = load();
    }

    /** The table that comes with the library; read once, at the first call. */
    public static DivisionCodes bundled() {
        return Bundled.CODES;
    }

    private static DivisionCodes load() {
        InputStream stream = DivisionCodes.class.getResourceAsStream(FILE);
        if (stream == null) {
            throw new GongkaiException(FILE + " is missing");
        }
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder())) {
            DivisionCodes codes = new DivisionCodes();
            new BufferedReader(reader)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(codes::add);
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 4) {
            throw new GongkaiException(FILE + ": found \"" + line + "\", expected code, name, first list, last list");
        }
        DivisionCode code = new DivisionCode(cells[0]);
        assigned.set(Integer.parseInt(code.value()));
        names.put(code, cells[1]);
    }

    /** Whether a code is or was assigned, to a province, a prefecture or a county. */
    public boolean isAssigned(DivisionCode code) {
        return isAssigned(Integer.parseInt(code.value()));
    }

    /** The same for the number that the six digits make; for callers that judge by the million. */
    public boolean isAssigned(int code) {
        return code >= 0 && assigned.get(code);
    }

    /** The name that the last list with this code gives, such as 南陵县; empty if none has it. */
    public Optional<String> nameOf(DivisionCode code) {
        return Optional.ofNullable(names.get(code));
    }
}
