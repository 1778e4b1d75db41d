package io.github.gongkai.validation;

import io.github.gongkai.internal.validation.Wording;
import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.SourceLocation;
import io.github.gongkai.notice.SourceMap;
import io.github.gongkai.publication.Publication;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;

/**
 * Judges publications as they come, one after the other and against each other, without keeping them (流式校验): for what
 * does not fit into memory. Obtained from {@link DisclosureValidator#open}. Used by one thread; judging may go on on others.
 *
 * <pre>{@code
 * try (ValidationSession session = validator.open(request)) {
 *     exchange.forEachUnread(System.in, "stdin", options, unread -> session.accept(unread.size(), () -> {
 *         var reading = unread.read();
 *         return new Submission(reading.value().orElse(null), reading.sources(), reading.notices());
 *     }));
 *     ValidationReport report = session.report();
 * }
 * }</pre>
 */
public final class ValidationSession implements AutoCloseable {
    private final DisclosureValidator validator;
    private final ValidationRequest request;
    private final RunScope scope;
    private final BatchRun run;
    private final Whereabouts top;
    private int position;
    private long told;
    private boolean cancelled;

    ValidationSession(DisclosureValidator validator, ValidationRequest request, SourceMap places, RunScope scope) {
        this.validator = validator;
        this.request = request;
        this.scope = scope;
        this.top = new Whereabouts("", scope.timeline().on(scope.date()), places, null);
        RunTerms terms = new RunTerms(scope.context(), scope.texts(), request);
        this.run = new BatchRun(scope.rules(), terms, new Pending(scope.timeline(), top), request.threads());
        if (!request.imported().isEmpty()) {
            add(new SubjectInHand(null, top, request.imported()));
        }
    }

    /** Judges the next publication of the stream, or takes what its reader found where none could be made. */
    public void accept(Submission next) {
        String pointer = nextPointer();
        add(inHand(next, pointer));
    }

    /**
     * Judges the next publication of the stream, which is read where it is judged: with {@link ValidationRequest#threads}, reading goes on
     * on all of them too.
     *
     * @param size how many bytes it roughly takes; only so many are held at a time
     * @param unread called once, on any thread
     */
    public void accept(int size, Supplier<Submission> unread) {
        String pointer = nextPointer();
        add(new BatchRun.Unread(size, () -> inHand(unread.get(), pointer)));
    }

    /** The place in the stream counts what could not be read too. */
    private String nextPointer() {
        return "/" + position++;
    }

    private SubjectInHand inHand(Submission given, String pointer) {
        SourceMap fromTop = below ->
                given.places().locate(below.substring(pointer.length())).withPointer(below);
        List<Notice> moved = new ArrayList<>(given.imported().size());
        for (Notice notice : given.imported()) {
            SourceLocation at = notice.location();
            moved.add(at.pointer() == null ? notice : notice.withLocation(at.withPointer(pointer + at.pointer())));
        }
        Publication publication = given.publication();
        Whereabouts place = publication == null
                ? new Whereabouts(pointer, top.rules(), fromTop, null)
                : scope.whereabouts(publication, pointer, fromTop);
        return new SubjectInHand(publication, place, moved);
    }

    /** Judges a subject at a pointer, with places by pointers from the top. */
    void add(Object subject, String pointer, SourceMap places, List<Notice> imported) {
        add(new SubjectInHand(subject, scope.whereabouts(subject, pointer, places), imported));
    }

    private void add(SubjectInHand subject) {
        add(new BatchRun.Unread(subject.weight(), () -> subject));
    }

    private void add(BatchRun.Unread subject) {
        if (isCancelled()) {
            return;
        }
        run.add(subject);
        if (run.checked() > told) {
            told = run.checked();
            request.listener().onProgress(told);
        }
    }

    /** Whether the run was ended early; what is given from then on is passed over. */
    public boolean isCancelled() {
        cancelled = cancelled
                || request.listener().isCancelled()
                || Thread.currentThread().isInterrupted();
        return cancelled;
    }

    /** Judges what is left and gives the report. Nothing can be judged afterwards. */
    public ValidationReport report() {
        Tally tally = run.finish();
        request.listener().onProgress(tally.checked());
        Wording wording = Wording.of(request.locale());
        SortedMap<String, Long> ruleSets = tally.ruleSets();
        boolean undecided = tally.isUndecided() || cancelled || scope.lacksRules(ruleSets.keySet());
        return new ValidationReport(
                request.policy().decide(request.checkpoint(), tally.gravest(), undecided),
                scope.date(),
                scope.ruleSet(ruleSets.keySet()),
                scope.context().deadlines().calendar().id(),
                new ValidationReport.Terms(request.checkpoint(), request.policy(), request.profile(), ruleSets),
                tally.summary(),
                tally.notices(),
                tally.counts(),
                tally.breakdown(RunTerms::masked),
                tally.notEvaluated(reason -> wording.get("notEvaluated." + reason.code())),
                notChecked(wording, ruleSets, tally.checked()));
    }

    private List<String> notChecked(Wording wording, SortedMap<String, Long> ruleSets, long checked) {
        List<String> list = new ArrayList<>();
        if (cancelled) {
            list.add(wording.get("notChecked.cancelled", checked));
        }
        if (scope.lacksRules(ruleSets.keySet())) {
            list.add(wording.get("notChecked.noRuleSet", ruleSets.getOrDefault("", 0L)));
        }
        boolean publications = scope.subject() == Publication.class;
        if (request.catalog() == null && publications) {
            list.add(wording.get("notChecked.noCatalog"));
        }
        if (!scope.whole()) {
            list.add(wording.get("notChecked.alone", validator.acrossCodes(scope.subject())));
        }
        list.addAll(wording.list(publications ? "notChecked.publication" : "notChecked.catalog"));
        return list;
    }

    /** Lets go of threads; safe to call at any time. */
    @Override
    public void close() {
        run.close();
    }
}
