package io.github.gongkai.body;

import io.github.gongkai.GongkaiException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The pilot units (试点单位), what became of their division codes, and which departments answer for which topics. Reference
 * data of 2017. Immutable and thread-safe.
 */
public final class PilotUnits {
    private record Responsibility(String topic, String department) {}

    private final List<PilotUnit> units = new ArrayList<>();
    private final List<FormerDivision> former = new ArrayList<>();
    private final List<Responsibility> responsibilities = new ArrayList<>();

    private PilotUnits() {}

    /** The data that comes with the library. Reads it anew with each call. */
    public static PilotUnits bundled() {
        InputStream stream = PilotUnits.class.getResourceAsStream("pilot-units.tsv");
        if (stream == null) {
            throw new GongkaiException("pilot-units.tsv is missing");
        }
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder())) {
            return read("pilot-units.tsv", reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PilotUnits read(String file, Reader text) throws IOException {
        PilotUnits result = new PilotUnits();
        BufferedReader lines = new BufferedReader(text);
        String line = lines.readLine();
        for (int number = 1; line != null; line = lines.readLine(), number++) {
            if (!line.startsWith("#") && !line.isBlank()) {
                try {
                    result.add(line.split("\t", -1));
                } catch (IllegalArgumentException | DateTimeException e) {
                    throw new GongkaiException(
                            file + ":" + number + ": found \"" + line
                                    + "\", expected a unit, former or department line as the head of the file describes",
                            e);
                }
            }
        }
        return result;
    }

    private void add(String[] cells) {
        String form = cells[0] + '/' + cells.length;
        switch (form) {
            case "unit/6" ->
                units.add(new PilotUnit(division(cells[1], cells[3]), cells[2], tier(cells[4]), topics(cells[5])));
            case "former/5" ->
                former.add(new FormerDivision(
                        division(cells[1], cells[2]), new DivisionCode(cells[3]), YearMonth.parse(cells[4])));
            case "department/3" -> responsibilities.add(new Responsibility(cells[1], cells[2]));
            default -> throw new IllegalArgumentException(form);
        }
    }

    private static AdministrativeDivision division(String code, String name) {
        return new AdministrativeDivision(new DivisionCode(code), name);
    }

    private static PilotUnit.Tier tier(String code) {
        return Arrays.stream(PilotUnit.Tier.values())
                .filter(t -> t.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }

    private static List<String> topics(String cell) {
        return Arrays.asList(cell.split("、", -1));
    }

    /** All units, the national ones first, in the order of the document. */
    public List<PilotUnit> all() {
        return List.copyOf(units);
    }

    /** The unit with this code, or with a code that this one took the place of. */
    public Optional<PilotUnit> find(DivisionCode code) {
        DivisionCode current = findFormer(code).map(FormerDivision::current).orElse(code);
        return units.stream().filter(u -> u.division().code().equals(current)).findFirst();
    }

    /** What became of a code that was given up; empty if it is none of those. */
    public Optional<FormerDivision> findFormer(DivisionCode code) {
        return former.stream().filter(f -> f.division().code().equals(code)).findFirst();
    }

    /** The units that take up a topic. */
    public List<PilotUnit> forTopic(String topic) {
        return units.stream().filter(u -> u.topics().contains(topic)).toList();
    }

    /** The departments that answer for a topic; several for 拆迁安置 and 扶贫救灾. */
    public List<String> departmentsOf(String topic) {
        return responsibilities.stream()
                .filter(r -> r.topic().equals(topic))
                .map(Responsibility::department)
                .toList();
    }

    /** The topics that a department answers for. */
    public List<String> topicsOf(String department) {
        return responsibilities.stream()
                .filter(r -> r.department().equals(department))
                .map(Responsibility::topic)
                .toList();
    }
}
