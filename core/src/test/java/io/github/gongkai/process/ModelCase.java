package io.github.gongkai.process;

import io.github.gongkai.publication.PublicityAttribute;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

import static io.github.gongkai.process.DisclosureState.*;

/** What a case is to be, told once more in the plainest way: no tables, no notices, no digests. For the random walk only. */
final class ModelCase {
    /** Content as the model sees it. */
    record Content(
            boolean secret,
            boolean mixed,
            boolean sealed,
            boolean composed,
            @Nullable PublicityAttribute attribute) {}

    /** One request as the model sees it. */
    record Step(
            DisclosureEvent event,
            Actor actor,
            Instant at,
            boolean rightDetail,
            boolean worded,
            Content content,
            Instant hour,
            Actor reviewer,
            Instant reviewedAt,
            boolean reviewCovers,
            boolean goodContent) {}

    private static final Set<DisclosureState> BEFORE =
            EnumSet.of(DRAFTED, ATTRIBUTED, SECRECY_REVIEWED, APPROVED, SCHEDULED);
    private static final Set<DisclosureState> OUT = EnumSet.of(RELEASED, INTERPRETED, RESPONDED, CORRECTED);

    DisclosureState state = DRAFTED;
    Content content = new Content(false, false, true, true, null);
    final Set<ActorId> authors = new HashSet<>(Set.of(Cases.DRAFTER.id()));

    @Nullable
    ActorId reviewer;

    @Nullable
    ActorId approver;

    @Nullable
    Instant hour;

    boolean openForce;
    int forces;
    Instant last = Instant.MIN;
    Instant wentOut = Instant.MIN;

    TransitionOutcome.Kind take(Step s) {
        if (!knows(s.event())) {
            return TransitionOutcome.Kind.NOT_ALLOWED;
        }
        boolean fit = s.actor().roles().contains(role(s)) || jobMayRelease(s);
        if (!s.rightDetail() || !fit || s.at().isBefore(last) || !may(s)) {
            return TransitionOutcome.Kind.REFUSED;
        }
        change(s);
        last = s.at();
        return TransitionOutcome.Kind.MOVED;
    }

    private boolean knows(DisclosureEvent event) {
        return switch (event) {
            case REVISE -> (BEFORE.contains(state) && state != SCHEDULED) || state == WITHDRAWN;
            case ATTRIBUTE -> state == DRAFTED;
            case REVIEW_SECRECY -> state == ATTRIBUTED;
            case RETURN -> state == ATTRIBUTED || state == SECRECY_REVIEWED || state == APPROVED;
            case APPROVE -> state == SECRECY_REVIEWED;
            case SCHEDULE -> state == APPROVED;
            case CANCEL_SCHEDULE -> state == SCHEDULED;
            case RELEASE -> state == APPROVED || state == SCHEDULED;
            case FORCE_RELEASE -> BEFORE.contains(state);
            case INTERPRET, RESPOND, CORRECT, REPEAL -> OUT.contains(state);
            case WITHDRAW, REGULARISE -> OUT.contains(state) || state == REPEALED;
            case ARCHIVE -> OUT.contains(state) || state == REPEALED || state == WITHDRAWN || state == APPROVED;
        };
    }

    private Role role(Step s) {
        return switch (s.event()) {
            case REVISE, ATTRIBUTE -> Role.DRAFTER;
            case REVIEW_SECRECY -> Role.SECRECY_REVIEWER;
            case RETURN -> state == ATTRIBUTED ? Role.SECRECY_REVIEWER : Role.APPROVER;
            case APPROVE, REGULARISE, CORRECT, WITHDRAW, REPEAL -> Role.APPROVER;
            case SCHEDULE, CANCEL_SCHEDULE, RELEASE, INTERPRET, RESPOND -> Role.PUBLISHER;
            case FORCE_RELEASE -> Role.FORCE_AUTHORITY;
            case ARCHIVE -> Role.ARCHIVIST;
        };
    }

    private boolean jobMayRelease(Step s) {
        return s.event() == DisclosureEvent.RELEASE
                && state == SCHEDULED
                && s.actor().roles().contains(Role.SCHEDULER);
    }

    private boolean may(Step s) {
        ActorId who = s.actor().id();
        return switch (s.event()) {
            case REVISE, CANCEL_SCHEDULE -> true;
            case ATTRIBUTE -> s.content().attribute() == PublicityAttribute.PROACTIVE || s.worded();
            case RETURN, WITHDRAW, REPEAL, INTERPRET, RESPOND -> s.worded();
            case REVIEW_SECRECY -> s.worded() && !authors.contains(who) && sound(content) && judged(s);
            case APPROVE -> !authors.contains(who) && !who.equals(reviewer) && sound(content) && judged(s);
            case SCHEDULE -> ready(content) && s.hour().isAfter(s.at()) && judged(s);
            case RELEASE ->
                ready(content) && judged(s) && (state == APPROVED || (hour != null && !hour.isAfter(s.at())));
            case FORCE_RELEASE -> mayForce(s);
            case REGULARISE -> openForce && cleared(s, content, authors) && judged(s);
            case CORRECT -> s.worded() && cleared(s, s.content(), authors) && s.goodContent();
            case ARCHIVE ->
                content.attribute() != null
                        && judged(s)
                        && (state == APPROVED ? content.attribute() != PublicityAttribute.PROACTIVE : !openForce);
        };
    }

    private boolean mayForce(Step s) {
        boolean near = s.hour().isAfter(s.at()) && !s.hour().isAfter(s.at().plus(Duration.ofDays(3)));
        boolean closed = content.attribute() != null && content.attribute() != PublicityAttribute.PROACTIVE;
        return s.worded()
                && near
                && !authors.contains(s.actor().id())
                && !closed
                && !content.secret()
                && !content.mixed()
                && content.composed();
    }

    /** Review and approval made with the request itself. */
    private boolean cleared(Step s, Content of, Set<ActorId> writers) {
        ActorId who = s.actor().id();
        ActorId by = s.reviewer().id();
        return s.worded()
                && s.reviewCovers()
                && s.reviewer().roles().contains(Role.SECRECY_REVIEWER)
                && !s.reviewedAt().isAfter(s.at())
                && !s.reviewedAt().isBefore(wentOut)
                && !writers.contains(by)
                && !writers.contains(who)
                && !by.equals(who)
                && ready(of);
    }

    private boolean judged(Step s) {
        return s.goodContent() || !content.composed();
    }

    private static boolean sound(Content c) {
        boolean open = c.attribute() == PublicityAttribute.PROACTIVE;
        return !(c.secret() && open) && !(c.mixed() && c.attribute() != PublicityAttribute.NOT_DISCLOSED);
    }

    private static boolean ready(Content c) {
        return c.attribute() == PublicityAttribute.PROACTIVE && sound(c) && c.sealed() && c.composed();
    }

    private void change(Step s) {
        switch (s.event()) {
            case REVISE -> {
                content = s.content();
                authors.add(s.actor().id());
                back();
            }
            case ATTRIBUTE -> {
                content = new Content(
                        content.secret(),
                        content.mixed(),
                        content.sealed(),
                        content.composed(),
                        s.content().attribute());
                authors.add(s.actor().id());
                state = ATTRIBUTED;
            }
            case REVIEW_SECRECY -> {
                reviewer = s.actor().id();
                state = SECRECY_REVIEWED;
            }
            case APPROVE -> {
                approver = s.actor().id();
                state = APPROVED;
            }
            case SCHEDULE -> {
                hour = s.hour();
                state = SCHEDULED;
            }
            case CANCEL_SCHEDULE -> state = APPROVED;
            case RELEASE -> goOut(s, RELEASED);
            case FORCE_RELEASE -> {
                openForce = true;
                forces++;
                goOut(s, RELEASED);
            }
            case REGULARISE -> openForce = false;
            case CORRECT -> {
                content = s.content();
                openForce = false;
                goOut(s, CORRECTED);
            }
            case INTERPRET -> state = state == RESPONDED ? RESPONDED : INTERPRETED;
            case RESPOND -> state = RESPONDED;
            case REPEAL -> state = REPEALED;
            case ARCHIVE -> state = ARCHIVED;
            case RETURN -> back();
            case WITHDRAW -> {
                back();
                state = WITHDRAWN;
            }
        }
    }

    private void goOut(Step s, DisclosureState to) {
        wentOut = s.at();
        state = to;
    }

    private void back() {
        reviewer = null;
        approver = null;
        hour = null;
        openForce = false;
        state = DRAFTED;
    }
}
