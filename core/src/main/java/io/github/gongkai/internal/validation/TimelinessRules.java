package io.github.gongkai.internal.validation;

import io.github.gongkai.calendar.Deadline;
import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicityAttribute;
import io.github.gongkai.standard.LimitAnchor;
import io.github.gongkai.standard.LimitUnit;
import io.github.gongkai.standard.TimeLimit;
import io.github.gongkai.standard.TimeLimitPhrase;
import io.github.gongkai.validation.Findings;
import io.github.gongkai.validation.Judge;
import io.github.gongkai.validation.NotEvaluated;
import io.github.gongkai.validation.Rule;
import io.github.gongkai.validation.RuleContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules on the dates of a publication and on whether it is in time. */
final class TimelinessRules {
    private static final NoticeCode BACK_DATED = new NoticeCode("PUB-011");
    private static final NoticeCode IN_FUTURE = new NoticeCode("PUB-012");
    private static final NoticeCode OVERDUE = new NoticeCode("PUB-013");
    private static final NoticeCode DUE_SOON = new NoticeCode("PUB-014");
    private static final int SOON_DAYS = 5;
    private static final TimeLimit STATUTORY = new TimeLimit.Within(
            TimeLimitRules.STATUTORY_WORKING_DAYS, LimitUnit.WORKING_DAY, LimitAnchor.FORMED_OR_CHANGED, null);
    /** Events that happen when the information comes into being; a limit from another event cannot be reckoned from that day. */
    private static final Set<LimitAnchor> FORMING =
            EnumSet.of(LimitAnchor.FORMED_OR_CHANGED, LimitAnchor.FORMED, LimitAnchor.MADE_OR_OBTAINED);

    /** Due dates kept by a judge: years of days, and few limits. */
    private static final int MOST_RECKONED = 4096;

    private TimelinessRules() {}

    private record Term(LocalDate formedOn, TimeLimit limit) {}

    static List<Rule<?>> all() {
        return List.of(
                Rule.on(Publication.class, TimelinessRules::dates, "PUB-011", "PUB-012"),
                Rule.on(Publication.class, TimelinessRules::deadline, "PUB-013", "PUB-014"));
    }

    private static Judge<Publication> dates(RuleContext context) {
        return (publication, findings) -> {
            LocalDateTime publishedAt = publication.publishedAt();
            if (publishedAt != null && publication.formedOn().isAfter(publishedAt.toLocalDate())) {
                findings.found(
                        BACK_DATED,
                        "/formedOn",
                        publication.formedOn().toString(),
                        Map.of("published", publishedAt.toLocalDate()));
            }
            if (publication.formedOn().isAfter(context.date())) {
                findings.found(
                        IN_FUTURE, "/formedOn", publication.formedOn().toString(), Map.of("date", context.date()));
            }
        };
    }

    private static Judge<Publication> deadline(RuleContext context) {
        Map<String, TimeLimit> limits = limits(context.catalog());
        Map<Term, Deadline> reckoned = new HashMap<>();
        return (publication, findings) -> {
            PublicityAttribute attribute = publication.attribute();
            boolean owed = attribute == null || attribute == PublicityAttribute.PROACTIVE;
            // A later revision mends what is out already: the day the information was formed says nothing about it.
            if (owed && publication.revision() == 1) {
                TimeLimit limit = limits.getOrDefault(publication.item().value(), STATUTORY);
                if (runsFromForming(limit)) {
                    if (reckoned.size() == MOST_RECKONED) {
                        reckoned.clear();
                    }
                    Deadline deadline = reckoned.computeIfAbsent(
                            new Term(publication.formedOn(), limit),
                            term -> context.deadlines().reckon(term.formedOn(), term.limit()));
                    judge(publication, deadline, context, findings);
                } else {
                    findings.notEvaluated(OVERDUE, NotEvaluated.Reason.OTHER_LIMIT);
                }
            }
        };
    }

    private static void judge(Publication publication, Deadline deadline, RuleContext context, Findings findings) {
        LocalDate due = deadline.dueOn();
        if (due == null) {
            if (deadline.kind() == Deadline.Kind.CANNOT_DECIDE) {
                findings.notEvaluated(OVERDUE, NotEvaluated.Reason.CALENDAR_WITHOUT_DATA);
            }
            return;
        }
        LocalDateTime publishedAt = publication.publishedAt();
        LocalDate outOn = publishedAt == null ? context.date() : publishedAt.toLocalDate();
        if (outOn.isAfter(due)) {
            findings.found(OVERDUE, "/formedOn", publication.formedOn().toString(), places(deadline, due));
        } else if (publishedAt == null && outOn.plusDays(SOON_DAYS).isAfter(due)) {
            findings.found(DUE_SOON, "/formedOn", publication.formedOn().toString(), places(deadline, due));
        }
    }

    /** The explanation names every skipped day: made only for what is found. */
    private static Map<String, ?> places(Deadline deadline, LocalDate due) {
        return Map.of("due", due, "explanation", deadline.explanation());
    }

    /**
     * The limit that each item states for itself: the one that runs from the forming of the information, else any other. Only
     * an item that states none at all falls under the law's.
     */
    private static Map<String, TimeLimit> limits(@Nullable DisclosureCatalog catalog) {
        Map<String, TimeLimit> limits = new HashMap<>();
        if (catalog == null) {
            return limits;
        }
        for (DisclosureItem item : catalog.items()) {
            TimeLimitPhrase phrase = item.standard().timeLimit();
            if (phrase != null && !phrase.text().isBlank()) {
                limits.put(item.id().value(), stated(phrase));
            }
        }
        return limits;
    }

    /** A limit that was not understood is somebody's own too: never replaced by the law's. */
    private static TimeLimit stated(TimeLimitPhrase phrase) {
        return phrase.terms().stream()
                .filter(TimelinessRules::runsFromForming)
                .findFirst()
                .orElseGet(() -> new TimeLimit.AsProvided(phrase.text()));
    }

    private static boolean runsFromForming(TimeLimit term) {
        LimitAnchor anchor = term.anchor();
        boolean within = term.kind() == TimeLimit.Kind.WITHIN && anchor != null && FORMING.contains(anchor);
        return term.condition() == null && (within || term.kind() == TimeLimit.Kind.IMMEDIATE);
    }
}
