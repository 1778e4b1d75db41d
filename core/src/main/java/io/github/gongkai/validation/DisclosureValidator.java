package io.github.gongkai.validation;

import io.github.gongkai.GongkaiException;
import io.github.gongkai.calendar.Deadlines;
import io.github.gongkai.calendar.WorkingDayCalendar;
import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.notice.NoticeTexts;
import io.github.gongkai.notice.SourceMap;
import io.github.gongkai.publication.Publication;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges catalogs and publications by the rules that held on the day they were formed (公开校验). A rule reports the same code
 * whether an item, a catalog or a stream is judged. Immutable and thread-safe; make one and keep it.
 *
 * <pre>{@code
 * DisclosureValidator validator = DisclosureValidator.builder(Clock.systemDefaultZone()).build();
 * ValidationReport report = validator.validate(publication, SourceMap.pointersOnly(), ValidationRequest.at(Checkpoint.PUBLISH));
 * if (!report.verdict().allows()) { ... }
 * }</pre>
 */
public final class DisclosureValidator {
    private static final Pattern ITEM = Pattern.compile("/items/([0-9]{1,9})(?=/|$)");
    private static final int OF_NO_ITEM = -1;

    private final Clock clock;
    private final Deadlines deadlines;
    private final List<Rule<?>> rules;
    private final List<RuleSet> ruleSets;
    private final List<RuleSet> additions;
    private final RuleTimeline timeline;
    private final RuleShelf plugins;
    private final GuardedRules.Limits limits;
    private final Function<Locale, NoticeTexts> texts;

    DisclosureValidator(ValidatorBuilder builder, WorkingDayCalendar calendar, RuleShelf plugins) {
        this.clock = builder.clock();
        this.deadlines = new Deadlines(calendar);
        this.rules = List.copyOf(builder.rules());
        this.ruleSets = List.copyOf(builder.ruleSets());
        this.plugins = plugins;
        this.additions = plugins.plugins().stream()
                .flatMap(plugin -> plugin.ruleSets().stream())
                .toList();
        this.timeline = new RuleTimeline(ruleSets, additions);
        this.limits = builder.limits();
        this.texts = builder.texts();
    }

    /** Begins a validator with the library's rules; the clock tells today where a request names no date. */
    public static ValidatorBuilder builder(Clock clock) {
        return new ValidatorBuilder(clock);
    }

    /** The rule sets that it may judge by, without those of plugins. */
    public List<RuleSet> ruleSets() {
        return ruleSets;
    }

    /** The rules that it knows, whether or not a rule set uses them, those of plugins last. */
    public List<Rule<?>> rules() {
        return Stream.concat(rules.stream(), plugins.plugins().stream().flatMap(plugin -> plugin.rules().stream()))
                .toList();
    }

    /** Rule plugins that are not used, with the reason (规则插件故障). */
    public List<RuleProvider.Problem> problems() {
        return plugins.problems();
    }

    /** The wording of all its codes in a language, that of plugins included. */
    public NoticeTexts texts(Locale locale) {
        NoticeTexts all = texts.apply(locale);
        for (RuleShelf.Plugin plugin : plugins.plugins()) {
            all = all.and(plugin.provider().texts(locale));
        }
        return all;
    }

    /** What each code of its rules means, in the order of the codes (规则说明). */
    public List<RuleExplanation> explanations(Locale locale) {
        return RuleExplanation.list(rules(), texts(locale));
    }

    /** Judges a catalog: itself, each item, and the items against each other. */
    public ValidationReport validate(DisclosureCatalog catalog, SourceMap places, ValidationRequest request) {
        int items = catalog.items().size();
        Map<Integer, List<Notice>> read = request.imported().stream()
                .collect(Collectors.groupingBy(
                        notice -> itemOf(notice, items), LinkedHashMap::new, Collectors.toList()));
        ValidationRequest whole = request.withCatalog(catalog).withImported(read.getOrDefault(OF_NO_ITEM, List.of()));
        try (ValidationSession session = session(whole, places, DisclosureItem.class, true)) {
            session.add(catalog, "", places, List.of());
            for (int i = 0; i < items; i++) {
                session.add(catalog.items().get(i), "/items/" + i, places, read.getOrDefault(i, List.of()));
            }
            return session.report();
        }
    }

    /** The item that a reader's notice is about. */
    private static int itemOf(Notice notice, int items) {
        String pointer = notice.location().pointer();
        Matcher item = ITEM.matcher(pointer == null ? "" : pointer);
        int index = item.lookingAt() ? Integer.parseInt(item.group(1)) : OF_NO_ITEM;
        return index < items ? index : OF_NO_ITEM;
    }

    /** Judges one item by itself, as a form does while a clerk fills it in. */
    public ValidationReport validate(DisclosureItem item, SourceMap places, ValidationRequest request) {
        return alone(item, DisclosureItem.class, places, request);
    }

    /** Judges one publication by itself. */
    public ValidationReport validate(Publication publication, SourceMap places, ValidationRequest request) {
        return alone(publication, Publication.class, places, request);
    }

    private ValidationReport alone(Object subject, Class<?> type, SourceMap places, ValidationRequest request) {
        try (ValidationSession session = session(request.withThreads(1), places, type, false)) {
            session.add(subject, "", places, List.of());
            return session.report();
        }
    }

    /**
     * Judges publications one after the other and against each other, without keeping them. Pointers begin with the
     * publication's place in the stream, from 0: {@code /3/title}.
     */
    public ValidationReport validate(Iterator<Publication> publications, SourceMap places, ValidationRequest request) {
        try (ValidationSession session = session(request, places, Publication.class, true)) {
            for (int i = 0; publications.hasNext() && !session.isCancelled(); i++) {
                session.add(publications.next(), "/" + i, places, List.of());
            }
            return session.report();
        }
    }

    /** As above; the stream is consumed, not closed. */
    public ValidationReport validate(Stream<Publication> publications, SourceMap places, ValidationRequest request) {
        return validate(publications.sequential().iterator(), places, request);
    }

    /** Opens a session that takes publications as they come; for streams whose places are only known one by one. */
    public ValidationSession open(ValidationRequest request) {
        return session(request, SourceMap.pointersOnly(), Publication.class, true);
    }

    private ValidationSession session(ValidationRequest request, SourceMap places, Class<?> subject, boolean whole) {
        NoticeTexts wording = texts(request.locale());
        request.profile().requireKnown(wording.codes());
        LocalDate asked = request.date();
        RuleContext context = new RuleContext(
                asked == null ? LocalDate.now(clock) : asked, request.checkpoint(), deadlines, request.catalog());
        RuleTimeline days = timeline(request);
        RunScope scope = new RunScope(context, days, applying(request, whole, days), wording, subject, whole);
        return new ValidationSession(this, request, places, scope);
    }

    private RuleTimeline timeline(ValidationRequest request) {
        String id = request.ruleSet();
        if (id == null) {
            return timeline;
        }
        RuleSet wanted = ruleSets.stream()
                .filter(set -> set.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new GongkaiException("there is no rule set \"" + id + "\"; expected one of "
                        + ruleSets.stream().map(RuleSet::id).collect(Collectors.joining(", "))));
        RuleSet always = new RuleSet(wanted.id(), LocalDate.MIN, null, null, wanted.source(), wanted.codes());
        return new RuleTimeline(List.of(always), additions);
    }

    private RunRules applying(ValidationRequest request, boolean whole, RuleTimeline days) {
        Predicate<Rule<?>> applies = rule -> days.uses(rule)
                && rule.checkpoints().contains(request.checkpoint())
                && (whole || !rule.acrossSubjects());
        Map<Boolean, List<Rule<?>>> own =
                rules.stream().filter(applies).collect(Collectors.partitioningBy(Rule::acrossSubjects));
        Map<RuleShelf.Plugin, List<Rule<?>>> foreign = new LinkedHashMap<>();
        for (RuleShelf.Plugin plugin : plugins.plugins()) {
            List<Rule<?>> applying = plugin.rules().stream()
                    .filter(applies)
                    .<Rule<?>>map(rule -> rule)
                    .toList();
            if (!applying.isEmpty()) {
                foreign.put(plugin, applying);
            }
        }
        return new RunRules(own.getOrDefault(false, List.of()), own.getOrDefault(true, List.of()), foreign, limits);
    }

    /** The codes of rules that compare subjects of a type with each other. */
    String acrossCodes(Class<?> subject) {
        return rules().stream()
                .filter(rule -> rule.acrossSubjects() && rule.subject().equals(subject))
                .flatMap(rule -> rule.codes().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(NoticeCode::value)
                .collect(Collectors.joining("、"));
    }
}
