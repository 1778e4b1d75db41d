package io.github.gongkai.validation;

import io.github.gongkai.calendar.Deadlines;
import io.github.gongkai.calendar.WorkingDayCalendar;
import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.internal.validation.RuleSetFiles;
import io.github.gongkai.internal.validation.StandardRules;
import io.github.gongkai.internal.validation.Wording;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.notice.NoticeTexts;
import io.github.gongkai.notice.SourceMap;
import io.github.gongkai.publication.Publication;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judges catalogs and publications by the rules that hold on a day (公开校验). A rule reports the same code whether an item, a
 * catalog or a stream is judged. Immutable and thread-safe; make one and keep it.
 *
 * <pre>{@code
 * DisclosureValidator validator = DisclosureValidator.builder(Clock.systemDefaultZone()).build();
 * ValidationReport report = validator.validate(publication, SourceMap.pointersOnly(), ValidationRequest.at(Checkpoint.PUBLISH));
 * if (!report.verdict().allows()) { ... }
 * }</pre>
 */
public final class DisclosureValidator {
    private final Clock clock;
    private final Deadlines deadlines;
    private final List<Rule<?>> rules;
    private final List<RuleSet> ruleSets;
    private final Function<Locale, NoticeTexts> texts;

    private DisclosureValidator(Builder builder) {
        this.clock = builder.clock;
        this.deadlines = new Deadlines(builder.calendar);
        this.rules = List.copyOf(builder.rules);
        this.ruleSets = List.copyOf(builder.ruleSets);
        this.texts = builder.texts;
    }

    /** Begins a validator with the library's rules; the clock tells today where a request names no date. */
    public static Builder builder(Clock clock) {
        return new Builder(clock);
    }

    /** The rule sets that it may judge by. */
    public List<RuleSet> ruleSets() {
        return ruleSets;
    }

    /** The rules that it knows, whether or not a rule set uses them. */
    public List<Rule<?>> rules() {
        return rules;
    }

    /** Judges a catalog: itself, each item, and the items against each other. */
    public ValidationReport validate(DisclosureCatalog catalog, SourceMap places, ValidationRequest request) {
        Session session = new Session(request.withCatalog(catalog), places, true);
        session.run.judge(catalog, "");
        for (int i = 0; i < catalog.items().size(); i++) {
            session.run.judge(catalog.items().get(i), "/items/" + i);
        }
        return session.report(DisclosureItem.class, catalog.items().size());
    }

    /** Judges one item by itself, as a form does while a clerk fills it in. */
    public ValidationReport validate(DisclosureItem item, SourceMap places, ValidationRequest request) {
        Session session = new Session(request, places, false);
        session.run.judge(item, "");
        return session.report(DisclosureItem.class, 1);
    }

    /** Judges one publication by itself. */
    public ValidationReport validate(Publication publication, SourceMap places, ValidationRequest request) {
        Session session = new Session(request, places, false);
        session.run.judge(publication, "");
        return session.report(Publication.class, 1);
    }

    /**
     * Judges publications one after the other and against each other, without keeping them. Pointers begin with the
     * publication's place in the stream, from 0: {@code /3/title}.
     */
    public ValidationReport validate(Iterator<Publication> publications, SourceMap places, ValidationRequest request) {
        Session session = new Session(request, places, true);
        long index = 0;
        while (publications.hasNext()) {
            session.run.judge(publications.next(), "/" + index++);
        }
        return session.report(Publication.class, index);
    }

    /** As above; the stream is consumed, not closed. */
    public ValidationReport validate(Stream<Publication> publications, SourceMap places, ValidationRequest request) {
        return validate(publications.sequential().iterator(), places, request);
    }

    private final class Session {
        private final ValidationRequest request;
        private final LocalDate date;
        private final @Nullable RuleSet ruleSet;
        private final boolean whole;
        private final Run run;

        Session(ValidationRequest request, SourceMap places, boolean whole) {
            this.request = request;
            this.whole = whole;
            LocalDate asked = request.date();
            this.date = asked == null ? LocalDate.now(clock) : asked;
            NoticeTexts wording = texts.apply(request.locale());
            request.profile().requireKnown(wording.codes());
            Optional<RuleSet> valid =
                    ruleSets.stream().filter(set -> set.isValidOn(date)).findFirst();
            this.ruleSet = valid.orElse(null);
            Set<NoticeCode> active = valid.map(RuleSet::codes).orElse(Set.of());
            this.run = new Run(ruleSet, wording, places, request);
            RuleContext context = new RuleContext(date, request.checkpoint(), deadlines, request.catalog());
            for (Rule<?> rule : rules) {
                boolean applies = rule.checkpoints().contains(request.checkpoint())
                        && (whole || !rule.acrossSubjects())
                        && rule.codes().stream().anyMatch(active::contains);
                if (applies) {
                    run.start(rule, context);
                }
            }
        }

        ValidationReport report(Class<?> subject, long checked) {
            run.finish();
            Tally tally = run.tally();
            Wording wording = Wording.of(request.locale());
            boolean undecided = ruleSet == null || tally.isUndecided();
            return new ValidationReport(
                    request.policy().decide(request.checkpoint(), tally.gravest(), undecided),
                    date,
                    ruleSet == null ? null : ruleSet.id(),
                    deadlines.calendar().id(),
                    new ValidationReport.Terms(request.checkpoint(), request.policy(), request.profile()),
                    tally.summary(checked),
                    tally.notices(),
                    tally.counts(),
                    tally.notEvaluated(reason -> wording.get("notEvaluated." + reason.code())),
                    notChecked(subject, wording));
        }

        private List<String> notChecked(Class<?> subject, Wording wording) {
            List<String> list = new ArrayList<>();
            if (ruleSet == null) {
                list.add(wording.get("notChecked.noRuleSet", date));
            }
            if (request.catalog() == null && subject == Publication.class) {
                list.add(wording.get("notChecked.noCatalog"));
            }
            if (!whole) {
                list.add(wording.get("notChecked.alone", acrossCodes(subject)));
            }
            list.addAll(wording.list(subject == Publication.class ? "notChecked.publication" : "notChecked.catalog"));
            return list;
        }

        private String acrossCodes(Class<?> subject) {
            return rules.stream()
                    .filter(rule -> rule.acrossSubjects() && rule.subject().equals(subject))
                    .flatMap(rule -> rule.codes().stream())
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream()
                    .map(NoticeCode::value)
                    .collect(Collectors.joining("、"));
        }
    }

    /** Begins with the library's rules, rule sets, wording and calendar; each can be replaced. Not thread-safe. */
    public static final class Builder {
        private final Clock clock;
        private WorkingDayCalendar calendar = WorkingDayCalendar.statutory();
        private final List<Rule<?>> rules = new ArrayList<>(StandardRules.all());
        private List<RuleSet> ruleSets = RuleSetFiles.standard();
        private Function<Locale, NoticeTexts> texts = NoticeTexts::of;

        private Builder(Clock clock) {
            this.clock = clock;
        }

        /** Counts working days by another calendar. */
        public Builder calendar(WorkingDayCalendar newCalendar) {
            calendar = newCalendar;
            return this;
        }

        /** Judges by other rule sets; the first that holds on the day is used. */
        public Builder ruleSets(List<RuleSet> newRuleSets) {
            ruleSets = List.copyOf(newRuleSets);
            return this;
        }

        /** Knows one more rule; it is judged once a rule set names its codes. */
        public Builder rule(Rule<?> rule) {
            rules.add(rule);
            return this;
        }

        /** Takes the wording from elsewhere, for rules of one's own. */
        public Builder texts(Function<Locale, NoticeTexts> newTexts) {
            texts = newTexts;
            return this;
        }

        /** The validator. */
        public DisclosureValidator build() {
            return new DisclosureValidator(this);
        }
    }
}
