package io.github.gongkai.internal.validation;

import io.github.gongkai.calendar.Deadline;
import io.github.gongkai.calendar.Deadlines;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.process.ProcessFigure;
import io.github.gongkai.process.ProcessFigures;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationLink;
import io.github.gongkai.publication.Validity;
import io.github.gongkai.standard.LimitAnchor;
import io.github.gongkai.standard.TimeLimit;
import io.github.gongkai.validation.Findings;
import io.github.gongkai.validation.Judge;
import io.github.gongkai.validation.NotEvaluated;
import io.github.gongkai.validation.Rule;
import io.github.gongkai.validation.RuleContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Rules on the links between publications: documents and their interpretations, and whether what is linked to is there, older,
 * and still in force. Keeps no publication, only hashes and days.
 */
final class LinkRules implements Judge<Publication> {
    private static final NoticeCode NOT_INTERPRETED = new NoticeCode("PUB-024");
    private static final NoticeCode DEAD_LINK = new NoticeCode("PUB-025");
    private static final NoticeCode INTERPRETED_LATE = new NoticeCode("PUB-059");
    private static final NoticeCode STILL_IN_FORCE = new NoticeCode("PUB-061");
    private static final NoticeCode BEFORE_ITS_TARGET = new NoticeCode("PUB-063");
    private static final int MOST_OPEN = 100_000;
    private static final int MOST_TITLES = 1000;

    private final Deadlines deadlines;
    private final @Nullable ProcessFigure interpretation;
    private final HashedKeys known = new HashedKeys();
    private final HashedKeys interpreted = new HashedKeys();
    private final List<Policy> policies = new ArrayList<>();
    private final List<OpenLink> links = new ArrayList<>();

    private LinkRules(RuleContext context) {
        deadlines = context.deadlines();
        interpretation = Loaded.FIGURES.find("interpretation", context.date()).orElse(null);
    }

    private record Policy(long id, String pointer, @Nullable String title) {}

    private record OpenLink(
            String pointer,
            PublicationLink.Kind kind,
            String target,
            LocalDate formedOn,
            @Nullable LocalDate outOn) {}

    static List<Rule<?>> all() {
        return List.of(
                Rule.across(Publication.class, LinkRules::new, "PUB-024", "PUB-025", "PUB-059", "PUB-061", "PUB-063"));
    }

    @Override
    public void judge(Publication publication, Findings findings) {
        long id = HashedKeys.hash(publication.id().value());
        if (!known.put(id, Days.pack(publication))) {
            findings.notEvaluated(DEAD_LINK, NotEvaluated.Reason.CAPACITY_REACHED);
        }
        boolean explains = false;
        for (int i = 0; i < publication.links().size(); i++) {
            PublicationLink link = publication.links().get(i);
            explains |= link.kind() == PublicationLink.Kind.INTERPRETS;
            keep(publication, link, findings.subjectPointer() + "/links/" + i, findings);
        }
        boolean policy = publication.documentNumber() != null && PolicyTitles.isPolicy(publication.title());
        if (policy && !explains) {
            if (policies.size() < MOST_OPEN) {
                String title = policies.size() < MOST_TITLES ? publication.title() : null;
                policies.add(new Policy(id, findings.subjectPointer(), title));
            } else {
                findings.notEvaluated(NOT_INTERPRETED, NotEvaluated.Reason.CAPACITY_REACHED);
            }
        }
    }

    private void keep(Publication publication, PublicationLink link, String pointer, Findings findings) {
        if (link.kind() == PublicationLink.Kind.INTERPRETS) {
            interpreted.add(HashedKeys.hash(link.target().value()));
        }
        if (links.size() < MOST_OPEN) {
            LocalDateTime out = publication.publishedAt();
            links.add(new OpenLink(
                    pointer,
                    link.kind(),
                    link.target().value(),
                    publication.formedOn(),
                    out == null ? null : out.toLocalDate()));
        } else {
            findings.notEvaluated(DEAD_LINK, NotEvaluated.Reason.CAPACITY_REACHED);
        }
    }

    @Override
    public void finish(Findings findings) {
        for (OpenLink link : links) {
            OptionalLong target = known.find(HashedKeys.hash(link.target()));
            if (target.isPresent()) {
                judge(link, new Days(target.getAsLong()), findings);
            } else if (!known.isFull()) {
                findings.found(DEAD_LINK, link.pointer() + "/target", link.target());
            }
        }
        for (Policy policy : policies) {
            if (interpreted.find(policy.id()).isEmpty()) {
                findings.found(NOT_INTERPRETED, policy.pointer() + "/links", policy.title());
            }
        }
    }

    private void judge(OpenLink link, Days target, Findings findings) {
        if (link.formedOn().isBefore(target.formedOn())) {
            findings.found(
                    BEFORE_ITS_TARGET,
                    link.pointer(),
                    link.target(),
                    Map.of(
                            "own",
                            link.formedOn(),
                            "other",
                            target.formedOn(),
                            "kind",
                            link.kind().label()));
        }
        if (link.kind() == PublicationLink.Kind.REPLACES && target.isInForce()) {
            findings.found(STILL_IN_FORCE, link.pointer(), link.target());
        }
        LocalDate outOn = link.outOn();
        LocalDate documentOut = target.outOn();
        if (link.kind() == PublicationLink.Kind.INTERPRETS
                && outOn != null
                && documentOut != null
                && interpretation != null) {
            TimeLimit limit =
                    new TimeLimit.Within(interpretation.amount(), interpretation.unit(), LimitAnchor.PUBLISHED, null);
            Deadline due = deadlines.reckon(documentOut, limit);
            if (due.isOverdueOn(outOn).orElse(false)) {
                findings.found(
                        INTERPRETED_LATE,
                        link.pointer(),
                        outOn.toString(),
                        Map.of("due", String.valueOf(due.dueOn()), "published", documentOut));
            }
        }
    }

    /** The days of a publication and whether it says that it is in force, in one number. */
    private record Days(long packed) {
        private static final int DAY_BITS = 24;
        private static final long DAY_MASK = (1L << DAY_BITS) - 1;
        private static final long OFFSET = 1L << (DAY_BITS - 1);

        static long pack(Publication publication) {
            LocalDateTime at = publication.publishedAt();
            long out = at == null ? 0 : day(at.toLocalDate());
            long inForce = publication.validity() == Validity.IN_FORCE ? 1 : 0;
            return (inForce << (2 * DAY_BITS)) | (day(publication.formedOn()) << DAY_BITS) | out;
        }

        private static long day(LocalDate date) {
            return Math.max(1, Math.min(DAY_MASK, date.toEpochDay() + OFFSET));
        }

        LocalDate formedOn() {
            return LocalDate.ofEpochDay(((packed >> DAY_BITS) & DAY_MASK) - OFFSET);
        }

        @Nullable
        LocalDate outOn() {
            long day = packed & DAY_MASK;
            return day == 0 ? null : LocalDate.ofEpochDay(day - OFFSET);
        }

        boolean isInForce() {
            return packed >> (2 * DAY_BITS) == 1;
        }
    }

    private static final class Loaded {
        static final ProcessFigures FIGURES = ProcessFigures.standard();
    }
}
