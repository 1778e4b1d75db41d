package io.github.gongkai.process;

import io.github.gongkai.calendar.Deadline;
import io.github.gongkai.calendar.Deadlines;
import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.NoticeTexts;
import io.github.gongkai.standard.LimitAnchor;
import io.github.gongkai.standard.LimitUnit;
import io.github.gongkai.standard.TimeLimit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds one matter against its chain, step by step; for one evaluation, one thread. */
final class ChainJudge {
    private final ProcessChain chain;
    private final Matter matter;
    private final LocalDate today;
    private final Deadlines deadlines;
    private final NoticeTexts texts;
    private final List<Notice> notices = new ArrayList<>();

    ChainJudge(ProcessChain chain, Matter matter, LocalDate today, Deadlines deadlines, NoticeTexts texts) {
        this.chain = chain;
        this.matter = matter;
        this.today = today;
        this.deadlines = deadlines;
        this.texts = texts;
    }

    ChainStatus judge() {
        List<ChainStatus.StepStatus> steps =
                chain.steps().stream().map(this::judge).toList();
        notices.sort(Notice.REPORT_ORDER);
        return new ChainStatus(chain.code(), steps, notices);
    }

    private ChainStatus.StepStatus judge(ChainStep step) {
        LocalDate on = publishedOn(step.code()).orElse(null);
        LocalDate start = step.from() == null
                ? matter.startedOn()
                : publishedOn(step.from()).orElse(null);
        Deadline deadline = start == null ? null : reckon(start, step);
        if (deadline != null && deadline.kind() == Deadline.Kind.CANNOT_DECIDE) {
            tell(66, step, deadline.note(), Map.of());
        }
        ChainStatus.Kind kind = on == null ? absent(step, deadline) : present(step, on, start, deadline);
        return new ChainStatus.StepStatus(step, kind, on, deadline);
    }

    /** The first day on which the step was disclosed; what comes out after today is not there yet. */
    private Optional<LocalDate> publishedOn(String step) {
        return matter.entries().stream()
                .filter(entry -> entry.step().equals(step))
                .flatMap(entry -> Stream.ofNullable(entry.publication().publishedAt()))
                .map(LocalDateTime::toLocalDate)
                .filter(day -> !day.isAfter(today))
                .min(Comparator.naturalOrder());
    }

    private @Nullable Deadline reckon(LocalDate start, ChainStep step) {
        TimeLimit limit = step.limit();
        if (limit == null) {
            return null;
        }
        Integer amount = limit.amount();
        LimitUnit unit = limit.unit();
        // The last day of a display is reckoned like the last day of a term.
        return limit instanceof TimeLimit.MinimumDuration && amount != null && unit != null
                ? deadlines.reckon(start, new TimeLimit.Within(amount, unit, LimitAnchor.PUBLISHED, null))
                : deadlines.reckon(start, limit);
    }

    private ChainStatus.Kind absent(ChainStep step, @Nullable Deadline deadline) {
        ChainStep later = laterStep(step);
        if (step.mandatory() && later != null) {
            tell(63, later, null, Map.of("previous", step.label()));
            return ChainStatus.Kind.MISSING;
        }
        LocalDate due = deadline == null || isDisplay(step) ? null : deadline.dueOn();
        if (due == null) {
            return step.mandatory() ? ChainStatus.Kind.DUE : ChainStatus.Kind.OPTIONAL;
        }
        boolean overdue = today.isAfter(due);
        tell(overdue ? 60 : 62, step, null, Map.of("due", due));
        return overdue ? ChainStatus.Kind.MISSING : ChainStatus.Kind.DUE;
    }

    /** The first later step that is there already, though it follows from this one. */
    private @Nullable ChainStep laterStep(ChainStep step) {
        int next = chain.steps().indexOf(step) + 1;
        return chain.steps().subList(next, chain.steps().size()).stream()
                .filter(later -> step.code().equals(later.from()))
                .filter(later -> publishedOn(later.code()).isPresent())
                .findFirst()
                .orElse(null);
    }

    private ChainStatus.Kind present(
            ChainStep step, LocalDate on, @Nullable LocalDate start, @Nullable Deadline deadline) {
        boolean bound = isBound(step);
        if (start != null && on.isBefore(start)) {
            tell(64, step, on.toString(), Map.of("previous", previous(step), "before", start));
            return ChainStatus.Kind.MISMATCHING;
        }
        LocalDate due = deadline == null ? null : deadline.dueOn();
        TimeLimit limit = step.limit();
        if (due != null && limit != null && isDisplay(step) && !on.isAfter(due)) {
            String amount =
                    limit.amount() + (limit.unit() == null ? "" : limit.unit().label());
            tell(65, step, on.toString(), Map.of("previous", previous(step), "amount", amount, "due", due.plusDays(1)));
            return ChainStatus.Kind.MISMATCHING;
        }
        boolean late = due != null && !isDisplay(step) && on.isAfter(due);
        if (late) {
            tell(61, step, on.toString(), Map.of("due", due));
        }
        return !bound ? ChainStatus.Kind.MISMATCHING : late ? ChainStatus.Kind.LATE : ChainStatus.Kind.DONE;
    }

    private static boolean isDisplay(ChainStep step) {
        return step.limit() instanceof TimeLimit.MinimumDuration;
    }

    /** Whether every publication of the step bears the matter's key, or the link that the step asks for. */
    private boolean isBound(ChainStep step) {
        boolean bound = true;
        for (Matter.Entry entry : matter.entries()) {
            if (!entry.step().equals(step.code())) {
                continue;
            }
            String id = entry.publication().id().value();
            boolean foreign = entry.matter() != null && !entry.matter().equals(matter.key());
            if (foreign || (step.link() != null && !isLinked(step, entry))) {
                tell(67, step, id, Map.of("previous", previous(step)));
                bound = false;
            } else if (entry.matter() == null && step.link() == null) {
                tell(68, step, id, Map.of());
                bound = false;
            }
        }
        return bound;
    }

    private boolean isLinked(ChainStep step, Matter.Entry entry) {
        return entry.publication().links().stream()
                .filter(link -> link.kind() == step.link())
                .anyMatch(link -> matter.entries().stream()
                        .filter(other -> other.step().equals(step.from()))
                        .anyMatch(other -> other.publication().id().equals(link.target())));
    }

    private String previous(ChainStep step) {
        return chain.steps().stream()
                .filter(s -> s.code().equals(step.from()))
                .findFirst()
                .map(ChainStep::label)
                .orElse("事项起始");
    }

    /** A notice that rests on what the step itself rests on. */
    private void tell(int number, ChainStep step, @Nullable String found, Map<String, ?> places) {
        Map<String, Object> all = new HashMap<>(places);
        all.put("matter", matter.title());
        all.put("step", step.label());
        Notice n = ProcessCodes.notice(texts, number, "/steps/" + step.code(), found, all);
        notices.add(new Notice(
                n.code(), n.severity(), n.location(), n.found(), n.expected(), n.message(), n.fix(), step.source()));
    }
}
