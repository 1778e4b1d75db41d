package io.github.gongkai.channel.web.push;

import io.github.gongkai.channel.FailureReason;
import io.github.gongkai.channel.FailureReason.Code;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RetractOutcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The far end did not do what it was asked, or nobody knows. Never leaves this package. */
final class CmsRefusal extends Exception {
    private static final long serialVersionUID = 1L;
    private static final Duration SOON = Duration.ofSeconds(30);

    private final transient FailureReason reason;
    private final Certainty certainty;
    private final Duration wait;

    private CmsRefusal(FailureReason reason, Certainty certainty, Duration wait) {
        super(reason.message(), null, false, false);
        this.reason = reason;
        this.certainty = certainty;
        this.wait = wait;
    }

    /** What is known. */
    private enum Certainty {
        REFUSED,
        NOT_DONE,
        GONE,
        UNKNOWN
    }

    static CmsRefusal later(Code code, String message, @Nullable Long seconds) {
        Duration wait = seconds == null || seconds == 0 ? SOON : Duration.ofSeconds(seconds);
        return new CmsRefusal(new FailureReason(code, message), Certainty.NOT_DONE, wait);
    }

    static CmsRefusal unknown(Code code, String message) {
        return new CmsRefusal(new FailureReason(code, message), Certainty.UNKNOWN, SOON);
    }

    /** By the status and the system's own error word, which is shown only if the mapping knows it. */
    static CmsRefusal of(CmsMapping mapping, CmsClient.Answer answer, boolean writes) {
        String word = answer.textAt(mapping.errorAt());
        Code named = mapping.errors().get(word);
        int status = answer.status();
        String message = mapping.name() + " 拒绝了请求 (refused), HTTP " + status + (named == null ? "" : ", " + word);
        if (status == 404 || status == 410) {
            return new CmsRefusal(new FailureReason(Code.CONTENT_REJECTED, message), Certainty.GONE, SOON);
        } else if (status == 429 || status == 503 || named == Code.RATE_LIMITED || named == Code.QUOTA_EXCEEDED) {
            return later(named == null ? Code.RATE_LIMITED : named, message, answer.retryAfter());
        } else if (status == 401 || status == 403 || named == Code.AUTHENTICATION) {
            return new CmsRefusal(new FailureReason(Code.AUTHENTICATION, message), Certainty.REFUSED, SOON);
        } else if (status >= 500) {
            return writes ? unknown(Code.PROTOCOL, message) : later(Code.PROTOCOL, message, answer.retryAfter());
        }
        return new CmsRefusal(
                new FailureReason(named == null ? Code.CONTENT_REJECTED : named, message), Certainty.REFUSED, SOON);
    }

    FailureReason reason() {
        return reason;
    }

    PublishOutcome publishOutcome() {
        return switch (certainty) {
            case REFUSED, GONE -> new PublishOutcome.Rejected(reason);
            case NOT_DONE -> new PublishOutcome.Deferred(reason, wait);
            case UNKNOWN -> new PublishOutcome.Indeterminate(reason);
        };
    }

    RetractOutcome retractOutcome() {
        return switch (certainty) {
            case REFUSED, NOT_DONE -> new RetractOutcome.Deferred(reason, wait);
            case GONE -> new RetractOutcome.AlreadyAbsent();
            case UNKNOWN -> new RetractOutcome.Indeterminate(reason);
        };
    }
}
