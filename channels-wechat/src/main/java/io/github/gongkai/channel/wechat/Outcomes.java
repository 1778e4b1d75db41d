package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.FailureReason;
import io.github.gongkai.channel.FailureReason.Code;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RetractOutcome;
import java.time.Duration;

/** What a failed call means for a delivery (错误处置). */
final class Outcomes {
    private static final Duration SOON = Duration.ofMinutes(1);
    /** A person needs time; meanwhile nothing is asked more often than this. */
    private static final Duration AFTER_A_PERSON = Duration.ofHours(1);

    private final DailyQuota quota;

    Outcomes(DailyQuota quota) {
        this.quota = quota;
    }

    /** Where the call, done or not, let nothing out. */
    PublishOutcome beforeItIsOut(PlatformException e) {
        return e.action() == ErrorAction.REJECT
                ? new PublishOutcome.Rejected(reason(e))
                : new PublishOutcome.Deferred(reason(e), delay(e));
    }

    /** Where the call itself lets it out: only what surely did not may be tried again. */
    PublishOutcome atTheDoor(PlatformException e) {
        boolean unclear = e.kind() == PlatformException.Kind.CUT
                || e.action() == ErrorAction.ABSENT
                || e.action() == ErrorAction.BUSY;
        return unclear ? new PublishOutcome.Indeterminate(reason(e)) : beforeItIsOut(e);
    }

    RetractOutcome retracting(PlatformException e) {
        return switch (e.kind()) {
            case CUT -> new RetractOutcome.Indeterminate(reason(e));
            case NOT_SENT -> new RetractOutcome.Deferred(reason(e), delay(e));
            case REFUSED -> refusedToRetract(e);
        };
    }

    private RetractOutcome refusedToRetract(PlatformException e) {
        return switch (e.action()) {
            case ABSENT -> new RetractOutcome.AlreadyAbsent();
            case DENIED, PERSON, REJECT -> new RetractOutcome.Irrevocable(reason(e));
            case BUSY -> new RetractOutcome.Indeterminate(reason(e));
            case RETRY, REFRESH, QUOTA, ACCOUNT, REPEATED -> new RetractOutcome.Deferred(reason(e), delay(e));
        };
    }

    Duration delay(PlatformException e) {
        return switch (e.action()) {
            case QUOTA -> e.code() == 45066 ? SOON.multipliedBy(2) : quota.untilTomorrow();
            case ACCOUNT, DENIED, PERSON, REFRESH -> AFTER_A_PERSON;
            case RETRY, BUSY, ABSENT, REPEATED, REJECT -> SOON;
        };
    }

    static FailureReason reason(PlatformException e) {
        return new FailureReason(code(e), String.valueOf(e.getMessage()));
    }

    private static Code code(PlatformException e) {
        return switch (e.action()) {
            case QUOTA -> Code.QUOTA_EXCEEDED;
            case REFRESH, DENIED, ACCOUNT -> Code.AUTHENTICATION;
            case REJECT, PERSON, ABSENT, REPEATED -> Code.CONTENT_REJECTED;
            case BUSY -> Code.RATE_LIMITED;
            case RETRY ->
                switch (e.kind()) {
                    case NOT_SENT -> Code.UNREACHABLE;
                    case CUT -> Code.TIMEOUT;
                    case REFUSED -> Code.RATE_LIMITED;
                };
        };
    }
}
