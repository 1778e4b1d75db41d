package io.github.gongkai.process;

import io.github.gongkai.notice.NoticeTexts;
import io.github.gongkai.notice.SourceLocation;
import io.github.gongkai.publication.Attachment;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationId;
import io.github.gongkai.publication.PublicityAttribute;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes random steps with a case and with the plain model, and fails with seed, path and step where they part. */
final class Walker {
    private static final List<Actor> PEOPLE = List.of(
            Cases.DRAFTER,
            Cases.REVIEWER,
            Cases.APPROVER,
            Cases.PUBLISHER,
            Cases.SCHEDULER,
            Cases.AUTHORITY,
            Cases.ARCHIVIST,
            Actor.of("second", Role.DRAFTER, Role.SECRECY_REVIEWER, Role.APPROVER, Role.FORCE_AUTHORITY),
            Actor.of("both", Role.SECRECY_REVIEWER, Role.APPROVER));
    private static final ContentFindings BAD = ContentFindings.of(List.of(NoticeTexts.of(Locale.CHINA)
            .notice(ProcessCodes.code(14), SourceLocation.ofPointer("/html"), null, Map.of())));
    private static final List<DisclosureEvent> EVENTS = List.of(DisclosureEvent.values());
    private static final List<PublicityAttribute> ATTRIBUTES = List.of(PublicityAttribute.values());

    private final long seed;
    private final Random random;
    private final DisclosureProcess process;
    private final Map<DisclosureEvent, Integer> moves = new EnumMap<>(DisclosureEvent.class);
    private boolean goodContent = true;

    Walker(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        this.process = new DisclosureProcess(
                Cases.gate((publication, checkpoint) -> goodContent ? ContentFindings.of(List.of()) : BAD));
    }

    /** How many moves there were of each event. */
    Map<DisclosureEvent, Integer> walk(int paths) {
        for (int path = 0; path < paths; path++) {
            walkPath(path);
        }
        return moves;
    }

    private void walkPath(int path) {
        DisclosureCase real = Cases.draft();
        ModelCase model = new ModelCase();
        AuditTrail trail = new AuditTrail();
        Instant now = Cases.T0;
        int length = 4 + random.nextInt(9);
        for (int step = 0; step < length; step++) {
            now = now.plus(Duration.ofHours(random.nextInt(30) - 1));
            ModelCase.Step wish = wish(real.state(), now);
            TransitionRequest request = request(real, wish);
            goodContent = wish.goodContent();
            TransitionOutcome outcome = process.apply(real, request);
            TransitionOutcome.Kind expected = model.take(wish);
            DisclosureCase after = outcome instanceof TransitionOutcome.Moved moved ? moved.moved() : real;
            String place = "seed " + seed + ", path " + path + ", step " + step + ": ";
            Supplier<String> where = () -> place + wish + " -> " + outcome;
            demand(outcome.kind() == expected, "the model says otherwise", where);
            demand(after.state() == model.state, "the model stands elsewhere", where);
            trail.append(AuditRecord.of(real, request, outcome));
            checkMove(real, after, outcome, model, where);
            real = after;
        }
        demand(trail.verify(trail.lastHash()).isIntact(), "audit broken", () -> "seed " + seed + ", path " + path);
    }

    /** The invariants, told on the case itself without the model. */
    private void checkMove(
            DisclosureCase before,
            DisclosureCase after,
            TransitionOutcome outcome,
            ModelCase model,
            Supplier<String> where) {
        if (outcome instanceof TransitionOutcome.Refused refused) {
            demand(!refused.reasons().isEmpty(), "refused without a reason", where);
        }
        demand(after.forces().size() == model.forces, "a force was lost", where);
        demand(after.isReleasedByForce() == model.openForce, "force open or not", where);
        demand(after.authors().equals(model.authors), "authors", where);
        if (outcome.kind() != TransitionOutcome.Kind.MOVED) {
            return;
        }
        StateChange move = after.history().get(after.history().size() - 1);
        demand(after.history().size() == before.history().size() + 1, "history", where);
        moves.merge(move.event(), 1, Integer::sum);
        Clearance clearance = after.clearance();
        ForcedRelease force = clearance.force();
        boolean goesOut = after.state().isPublic() && !before.state().isPublic();
        if (goesOut && force != null) {
            demand(force.isActiveAt(move.at()) && move.event() == DisclosureEvent.FORCE_RELEASE, "stale force", where);
        } else if (after.state().isPublic() && force == null) {
            demand(isCleared(after), "public, but not cleared", where);
        }
        if (after.state() == DisclosureState.WITHDRAWN || after.state() == DisclosureState.DRAFTED) {
            demand(clearance.approval() == null && clearance.review() == null, "clearance outlived", where);
        }
    }

    private static boolean isCleared(DisclosureCase c) {
        SecrecyReview review = c.clearance().review();
        Approval approval = c.clearance().approval();
        PublicityDecision decision = c.subject().publicity();
        return decision != null
                && decision.isProactive()
                && review != null
                && approval != null
                && review.contentDigest().equals(c.contentDigest())
                && approval.contentDigest().equals(c.contentDigest())
                && !review.reviewer().equals(approval.approver())
                && !c.authors().contains(review.reviewer())
                && !c.authors().contains(approval.approver());
    }

    private static void demand(boolean holds, String what, Supplier<String> where) {
        if (!holds) {
            throw new AssertionError(what + "; " + where.get());
        }
    }

    private ModelCase.Step wish(DisclosureState from, Instant now) {
        List<DisclosureEvent> known = List.copyOf(process.allowed(from));
        DisclosureEvent event = known.isEmpty() || rarely(4)
                ? EVENTS.get(random.nextInt(EVENTS.size()))
                : known.get(random.nextInt(known.size()));
        ModelCase.Content content = new ModelCase.Content(
                rarely(12), rarely(12), !rarely(12), event == DisclosureEvent.CORRECT || !rarely(12), attribute(event));
        return new ModelCase.Step(
                event,
                person(event),
                now,
                !rarely(40),
                !rarely(15),
                content,
                now.plus(Duration.ofHours(random.nextInt(80) - 2)),
                rarely(4) ? PEOPLE.get(random.nextInt(PEOPLE.size())) : Cases.REVIEWER,
                now.minus(Duration.ofHours(random.nextInt(10) - 1)),
                !rarely(10),
                !rarely(12));
    }

    private @Nullable PublicityAttribute attribute(DisclosureEvent event) {
        if (event == DisclosureEvent.REVISE || (event == DisclosureEvent.CORRECT && rarely(10))) {
            return null;
        }
        return rarely(5) ? ATTRIBUTES.get(random.nextInt(ATTRIBUTES.size())) : PublicityAttribute.PROACTIVE;
    }

    /** Mostly somebody fit for it, else anybody. */
    private Actor person(DisclosureEvent event) {
        if (rarely(6)) {
            return PEOPLE.get(random.nextInt(PEOPLE.size()));
        }
        return switch (event) {
            case REVISE, ATTRIBUTE -> Cases.DRAFTER;
            case REVIEW_SECRECY -> Cases.REVIEWER;
            case RETURN, APPROVE, REGULARISE, CORRECT, WITHDRAW, REPEAL -> Cases.APPROVER;
            case SCHEDULE, CANCEL_SCHEDULE, INTERPRET, RESPOND -> Cases.PUBLISHER;
            case RELEASE -> random.nextBoolean() ? Cases.SCHEDULER : Cases.PUBLISHER;
            case FORCE_RELEASE -> Cases.AUTHORITY;
            case ARCHIVE -> Cases.ARCHIVIST;
        };
    }

    private boolean rarely(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private TransitionRequest request(DisclosureCase real, ModelCase.Step s) {
        TransitionDetail right = detail(real, s);
        TransitionDetail wrong = new TransitionDetail.Opinion("x");
        TransitionDetail other = wrong.getClass() == right.getClass() ? new TransitionDetail.None() : wrong;
        return new TransitionRequest(s.event(), s.actor(), s.at(), s.rightDetail() ? right : other);
    }

    private static TransitionDetail detail(DisclosureCase real, ModelCase.Step s) {
        String words = s.worded() ? "有理由" : " ";
        return switch (s.event()) {
            case REVISE -> new TransitionDetail.Content(document(s.content()), publication(s.content()));
            case ATTRIBUTE ->
                new TransitionDetail.Attribute(decision(s.content().attribute(), words));
            case REVIEW_SECRECY -> new TransitionDetail.Opinion(words);
            case RETURN, WITHDRAW, REPEAL -> new TransitionDetail.Because(words);
            case SCHEDULE -> new TransitionDetail.ReleaseAt(s.hour());
            case FORCE_RELEASE -> new TransitionDetail.Force(words, s.hour());
            case REGULARISE -> new TransitionDetail.Reviewed(statement(real, s, words));
            case CORRECT -> {
                DisclosureSubject subject = document(s.content());
                DisclosureCase corrected = DisclosureCase.draft(subject, Cases.publication());
                yield new TransitionDetail.Correction(
                        subject, Cases.publication(), statement(corrected, s, words), words);
            }
            case INTERPRET, RESPOND -> new TransitionDetail.Related(s.worded() ? new PublicationId("doc-2") : Cases.ID);
            case APPROVE, CANCEL_SCHEDULE, RELEASE, ARCHIVE -> new TransitionDetail.None();
        };
    }

    private static ReviewStatement statement(DisclosureCase of, ModelCase.Step s, String words) {
        return new ReviewStatement(
                s.reviewer(), s.reviewedAt(), words, s.reviewCovers() ? of.contentDigest() : "other");
    }

    private static PublicityDecision decision(@Nullable PublicityAttribute attribute, String words) {
        return attribute == null || attribute == PublicityAttribute.PROACTIVE
                ? PublicityDecision.proactive()
                : PublicityDecision.withheld(attribute, words, "政府信息公开条例第十六条");
    }

    private static @Nullable Publication publication(ModelCase.Content c) {
        return c.composed() ? Cases.publication() : null;
    }

    private static DisclosureSubject document(ModelCase.Content c) {
        OfficialDocument plain = Cases.document();
        DocumentHead head = plain.head();
        DocumentHead marked =
                new DocumentHead(null, c.secret() ? "秘密★5年" : null, null, head.issuingOrgans(), head.number(), null);
        DocumentText b = plain.body();
        DocumentText body = new DocumentText(b.title(), b.mainRecipients(), b.text(), b.formedOn(), c.sealed(), null);
        DocumentAttachment closed = new DocumentAttachment(
                new Attachment("名单.pdf", "application/pdf", 1, "list.pdf", null), PublicityAttribute.NOT_DISCLOSED);
        OfficialDocument made =
                plain.withHead(marked).withBody(body).withAttachments(c.mixed() ? List.of(closed) : List.of());
        return c.attribute() == null ? made : made.withPublicity(decision(c.attribute(), "有理由"));
    }
}
