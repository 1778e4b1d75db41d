package io.github.gongkai.process;

import io.github.gongkai.notice.Notice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conditions on the request itself; at a gate without a request they hold. */
final class RequestGuards {
    private static final Set<DisclosureEvent> WENT_OUT =
            Set.of(DisclosureEvent.RELEASE, DisclosureEvent.FORCE_RELEASE, DisclosureEvent.CORRECT);

    private RequestGuards() {}

    static List<Notice> opinionGiven(GuardContext context) {
        return context.demand(hasNote(context), 41, "/detail/opinion");
    }

    static List<Notice> reasonGiven(GuardContext context) {
        return context.demand(hasNote(context), 42, "/detail/reason");
    }

    private static boolean hasNote(GuardContext context) {
        TransitionRequest request = context.request();
        return request == null || PublicityGuards.isWritten(request.detail().note());
    }

    static List<Notice> hourAhead(GuardContext context) {
        Instant hour = context.subject().clearance().releaseAt();
        boolean ahead = hour != null && hour.isAfter(context.at());
        return ahead ? context.pass() : context.find(43, "/detail/hour", hour == null ? null : hour.toString());
    }

    static List<Notice> hourCome(GuardContext context) {
        Instant hour = context.subject().clearance().releaseAt();
        boolean come = hour != null && !hour.isAfter(context.at());
        return come ? context.pass() : context.find(44, "/clearance/releaseAt", hour == null ? null : hour.toString());
    }

    /** A reason, an actor other than an author, and an end that is near (强制发布要素). */
    static List<Notice> forceAnsweredFor(GuardContext context) {
        ForcedRelease force = context.subject().clearance().force();
        if (force == null) {
            return context.find(42, "/clearance/forces", null);
        }
        List<Notice> found = new ArrayList<>();
        found.addAll(context.demand(PublicityGuards.isWritten(force.reason()), 42, "/detail/reason"));
        if (context.subject().authors().contains(force.authority())) {
            found.addAll(context.find(31, "/detail/authority", force.authority().value()));
        }
        long hours = longestForceHours(context);
        Instant latest = force.at().plus(Duration.ofHours(hours));
        if (!force.expiresAt().isAfter(force.at()) || force.expiresAt().isAfter(latest)) {
            Map<String, Object> places = Map.of("hours", hours);
            found.addAll(context.find(30, "/detail/expiresAt", force.expiresAt().toString(), places));
        }
        return found;
    }

    private static long longestForceHours(GuardContext context) {
        LocalDate today = LocalDate.ofInstant(context.at(), ZoneOffset.UTC);
        return context.figures()
                .find("force-longest", today)
                .map(ProcessFigure::amount)
                .orElse(0);
    }

    /** A review brought along counts only if an ordinary one would: its role, its opinion, its hour. */
    static List<Notice> reviewAttested(GuardContext context) {
        TransitionRequest request = context.request();
        ReviewStatement review = request == null ? null : statement(request.detail());
        if (review == null) {
            return context.pass();
        }
        List<Notice> found = new ArrayList<>();
        if (!review.reviewer().roles().contains(Role.SECRECY_REVIEWER)) {
            Map<String, String> places = Map.of("roles", Role.SECRECY_REVIEWER.label());
            String who = review.reviewer().id().value();
            found.addAll(context.find(40, "/detail/review/reviewer", who, places));
        }
        found.addAll(context.demand(PublicityGuards.isWritten(review.opinion()), 41, "/detail/review/opinion"));
        Instant earliest = lastReleasedAt(context.before());
        if (review.at().isAfter(context.at()) || review.at().isBefore(earliest)) {
            Map<String, Object> places = Map.of("from", earliest, "to", context.at());
            found.addAll(context.find(49, "/detail/review/at", review.at().toString(), places));
        }
        return found;
    }

    private static @Nullable ReviewStatement statement(TransitionDetail detail) {
        if (detail instanceof TransitionDetail.Reviewed reviewed) {
            return reviewed.review();
        }
        return detail instanceof TransitionDetail.Correction correction ? correction.review() : null;
    }

    /** When the content that stands went out: a review after the fact comes after it. */
    private static Instant lastReleasedAt(DisclosureCase standing) {
        return standing.history().stream()
                .filter(move -> WENT_OUT.contains(move.event()))
                .map(StateChange::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    static List<Notice> otherPublication(GuardContext context) {
        TransitionRequest request = context.request();
        boolean itself = request != null
                && request.detail() instanceof TransitionDetail.Related related
                && related.publication().equals(context.subject().id());
        return context.demand(!itself, 45, "/detail/publication");
    }
}
