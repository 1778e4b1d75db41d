package io.github.gongkai.process;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import io.github.gongkai.standard.LimitUnit;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figures of the process (时限数值表), dated and with their sources, kept as data: lines of
 * {@code figure | name | amount unit | valid-from | provenance | source}. Local rules are laid over them. Immutable and
 * thread-safe.
 */
public final class ProcessFigures {
    private static final Pattern AMOUNT = Pattern.compile("([1-9][0-9]{0,3}) (\\S+)");
    private static final String FORM = "figure | name | amount unit | valid-from | provenance | source";

    private final ImmutableTable<String, LocalDate, ProcessFigure> figures;

    private ProcessFigures(Table<String, LocalDate, ProcessFigure> figures) {
        this.figures = ImmutableTable.copyOf(figures);
    }

    /** The figures that come with the library. */
    public static ProcessFigures standard() {
        return of(HashBasedTable.create(), DefinitionFile.resource("figures.txt"));
    }

    /**
     * These figures with others laid over: one of the same name takes over from its own first day on.
     *
     * @param name of the source, for messages
     * @throws io.github.gongkai.GongkaiException for a line of another form, naming the line
     */
    public ProcessFigures with(String name, Reader source) throws IOException {
        return of(HashBasedTable.create(figures), DefinitionFile.read(name, source));
    }

    private static ProcessFigures of(Table<String, LocalDate, ProcessFigure> known, List<DefinitionFile.Line> lines) {
        for (DefinitionFile.Line line : lines) {
            line.expect(FORM, 5);
            Matcher amount = AMOUNT.matcher(line.field(2));
            if (!line.keyword().equals("figure") || !amount.matches()) {
                throw line.fault(String.join(" | ", line.fields()), FORM);
            }
            LimitUnit unit = Arrays.stream(LimitUnit.values())
                    .filter(u -> u.label().equals(amount.group(2)))
                    .findFirst()
                    .orElseThrow(() -> line.fault(amount.group(2), "a unit such as 工作日, 日, 小时"));
            Provenance provenance = line.parse(4, "confirmed, general or house", Provenance::find);
            LocalDate from = line.date(3);
            int number = Integer.parseInt(amount.group(1));
            known.put(
                    line.field(1),
                    from,
                    new ProcessFigure(line.field(1), number, unit, from, provenance, line.field(5)));
        }
        return new ProcessFigures(known);
    }

    /** The figure of that name in force on that day; empty if there is none. */
    public Optional<ProcessFigure> find(String name, LocalDate on) {
        return figures.row(name).values().stream()
                .filter(figure -> !figure.validFrom().isAfter(on))
                .max(Comparator.comparing(ProcessFigure::validFrom));
    }

    /** All names. */
    public Set<String> names() {
        return figures.rowKeySet();
    }

    /** All figures, by name and day. */
    public List<ProcessFigure> list() {
        return figures.values().stream()
                .sorted(Comparator.comparing(ProcessFigure::name).thenComparing(ProcessFigure::validFrom))
                .toList();
    }
}
