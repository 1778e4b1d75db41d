package io.github.gongkai.process;

import io.github.gongkai.publication.PublicationLink;
import io.github.gongkai.standard.LimitAnchor;
import io.github.gongkai.standard.LimitUnit;
import io.github.gongkai.standard.TimeLimit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads chains; a fault names its line. */
final class ChainFile {
    private static final String CHAIN = "chain | code | label";
    private static final String STEP =
            "step | code | label | mandatory/optional | link | from | limit | provenance | source";
    private static final String LIMIT = "a limit such as within 3 工作日, after 30 日, or -";
    private static final Pattern LIMIT_FORM = Pattern.compile("(within|after) ([1-9][0-9]{0,3}) (\\S+)");

    private ChainFile() {}

    static List<ProcessChain> parse(List<DefinitionFile.Line> lines) {
        List<ProcessChain> chains = new ArrayList<>();
        for (DefinitionFile.Line line : lines) {
            switch (line.keyword()) {
                case "chain" -> {
                    line.expect(CHAIN, 2);
                    if (chains.stream().anyMatch(c -> c.code().equals(line.field(1)))) {
                        throw line.fault(line.field(1), "one chain of each code");
                    }
                    chains.add(new ProcessChain(line.field(1), line.field(2), List.of()));
                }
                case "step" -> addStep(chains, line);
                default -> throw line.fault(line.keyword(), "chain or step");
            }
        }
        return List.copyOf(chains);
    }

    private static void addStep(List<ProcessChain> chains, DefinitionFile.Line line) {
        line.expect(STEP, 8);
        if (chains.isEmpty()) {
            throw line.fault("step", "a chain line before its steps");
        }
        ProcessChain chain = chains.remove(chains.size() - 1);
        List<ChainStep> steps = new ArrayList<>(chain.steps());
        if (steps.stream().anyMatch(s -> s.code().equals(line.field(1)))) {
            throw line.fault(line.field(1), "one step of each code in a chain");
        }
        steps.add(step(line, steps));
        chains.add(new ProcessChain(chain.code(), chain.label(), steps));
    }

    private static ChainStep step(DefinitionFile.Line line, List<ChainStep> earlier) {
        String from = line.field(5);
        boolean known =
                from.equals("start") || earlier.stream().anyMatch(s -> s.code().equals(from));
        if (!known) {
            throw line.fault(from, "start, or the code of an earlier step of the chain");
        }
        String need = line.field(3);
        if (!need.equals("mandatory") && !need.equals("optional")) {
            throw line.fault(need, "mandatory or optional");
        }
        PublicationLink.Kind link = link(line);
        TimeLimit limit = limit(line);
        if (from.equals("start") && (link != null || limit instanceof TimeLimit.MinimumDuration)) {
            throw line.fault(
                    from, "an earlier step, for the start of a matter is no publication to link to or display");
        }
        return new ChainStep(
                line.field(1),
                line.field(2),
                need.equals("mandatory"),
                link,
                from.equals("start") ? null : from,
                limit,
                line.parse(7, "confirmed, general or house", Provenance::find),
                line.field(8));
    }

    private static PublicationLink.@Nullable Kind link(DefinitionFile.Line line) {
        if (line.field(4).equals("matter")) {
            return null;
        }
        return line.parse(
                4,
                "matter, or a link such as interprets",
                code -> Arrays.stream(PublicationLink.Kind.values())
                        .filter(k -> k.code().equals(code))
                        .findFirst());
    }

    private static @Nullable TimeLimit limit(DefinitionFile.Line line) {
        if (line.field(6).equals("-")) {
            return null;
        }
        return line.parse(6, LIMIT, ChainFile::limit);
    }

    private static Optional<TimeLimit> limit(String text) {
        Matcher form = LIMIT_FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int amount = Integer.parseInt(form.group(2));
        boolean within = form.group(1).equals("within");
        return Arrays.stream(LimitUnit.values())
                .filter(u -> u.label().equals(form.group(3)))
                .findFirst()
                .map(unit -> within
                        ? new TimeLimit.Within(amount, unit, LimitAnchor.PUBLISHED, null)
                        : new TimeLimit.MinimumDuration(amount, unit, null));
    }
}
