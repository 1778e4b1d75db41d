package io.github.gongkai.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.calendar.CalendarDay;
import io.github.gongkai.calendar.Deadline;
import io.github.gongkai.calendar.Deadlines;
import io.github.gongkai.calendar.WorkingDayCalendar;
import io.github.gongkai.standard.TimeLimit;
import io.github.gongkai.standard.TimeLimitPhrase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gongkai deadline}: when a limit falls due, with every day that did not count. */
@Command(
        name = "deadline",
        mixinStandardHelpOptions = true,
        description = {
            "推算公开时限的截止日并说明理由：逐日列出不计入的日子；没有截止日的说明原因；日历缺该年数据的不猜",
            "Reckons the due date of a time limit and explains it: every skipped day is named, a term without a date says why,"
                    + " a year without data is not guessed"
        })
final class DeadlineCommand implements Callable<Integer> {
    @Option(
            names = "--formed",
            required = true,
            paramLabel = "YYYY-MM-DD",
            description = "信息形成（或时限所说事件发生）之日 / day of the event that the limit runs from")
    private LocalDate formed = LocalDate.EPOCH;

    @Option(
            names = "--limit",
            required = true,
            paramLabel = "PHRASE",
            description = "公开时限的写法 / the time limit as written")
    private String limit = "";

    @Option(
            names = "--holidays",
            paramLabel = "FILE.tsv",
            description = "补充放假安排（日期 off|work 名称）/ more holiday facts than those of 2007 to 2026")
    private @Nullable Path holidays;

    @Option(names = "--format", defaultValue = "text", description = "输出格式 / ${COMPLETION-CANDIDATES}")
    private OutputFormat format = OutputFormat.TEXT;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    enum OutputFormat {
        TEXT,
        JSON
    }

    @Override
    public Integer call() throws IOException {
        TimeLimitPhrase phrase = TimeLimitPhrase.parse(limit);
        Deadlines deadlines = new Deadlines(calendar());
        List<Deadline> reckoned = phrase.terms().stream()
                .map(term -> deadlines.reckon(formed, term))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        if (format == OutputFormat.JSON) {
            out.println(json(phrase, reckoned, deadlines));
        } else {
            print(phrase, reckoned, deadlines, out);
        }
        if (phrase.terms().isEmpty()) {
            spec.commandLine().getErr().println("没有读懂这个时限 / this time limit was not understood: " + phrase.rest());
            return ExitCode.USAGE;
        }
        boolean undecided = reckoned.stream().anyMatch(deadline -> deadline.kind() == Deadline.Kind.CANNOT_DECIDE);
        return undecided ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private WorkingDayCalendar calendar() throws IOException {
        if (holidays == null) {
            return WorkingDayCalendar.statutory();
        }
        if (!Files.isRegularFile(holidays)) {
            throw new UsageException("找不到放假安排文件 / no such file of holiday facts: " + holidays);
        }
        try (BufferedReader facts = Files.newBufferedReader(holidays, StandardCharsets.UTF_8)) {
            return WorkingDayCalendar.statutory().with(facts);
        }
    }

    private void print(TimeLimitPhrase phrase, List<Deadline> reckoned, Deadlines deadlines, PrintWriter out) {
        for (Deadline deadline : reckoned) {
            String condition = deadline.limit().condition();
            out.print(condition == null ? "" : "【" + condition + "】");
            out.print(deadline.dueOn() == null ? "" : deadline.dueOn() + "  ");
            out.println(deadline.explanation() + shownUntil(deadline, deadlines));
        }
        if (!phrase.terms().isEmpty() && !phrase.rest().isEmpty()) {
            out.println("没有读懂 / not understood: " + phrase.rest());
        }
    }

    /** A display has no due date, but a last day if it begins on the day given. */
    private String shownUntil(Deadline deadline, Deadlines deadlines) {
        return deadline.limit() instanceof TimeLimit.MinimumDuration duration
                ? "；如于" + formed + "发布："
                        + deadlines.shownUntil(formed, duration).explanation()
                : "";
    }

    private ObjectNode json(TimeLimitPhrase phrase, List<Deadline> reckoned, Deadlines deadlines) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("schema", "gongkai/deadline/1");
        node.put("formed", formed.toString());
        node.set("limit", PhraseJson.of(phrase));
        node.put("calendar", deadlines.calendar().id());
        ArrayNode array = node.putArray("deadlines");
        for (Deadline deadline : reckoned) {
            ObjectNode each = array.addObject();
            LocalDate due = deadline.dueOn();
            each.set("term", PhraseJson.of(deadline.limit()));
            each.put("kind", deadline.kind().name());
            each.put("due", due == null ? null : due.toString());
            ArrayNode skipped = each.putArray("skipped");
            deadline.skipped().forEach(day -> skipped.add(day(day)));
            each.put("explanation", deadline.explanation() + shownUntil(deadline, deadlines));
        }
        return node;
    }

    private static ObjectNode day(CalendarDay day) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("date", day.date().toString())
                .put("kind", day.kind().name())
                .put("festival", day.festival().isEmpty() ? null : day.festival());
    }
}
