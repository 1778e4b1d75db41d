package io.github.gongkai.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A release with steps left out (强制发布): somebody answers for it, for a reason and until an hour by which the steps are made
 * up for. It stays on the case, in every judgement and in the audit trail, for ever. Immutable.
 *
 * @param authority who answers for it
 * @param at when
 * @param reason why it could not wait
 * @param expiresAt by when the steps must be made up for; not included
 * @param regularisedAt when they were; null while they were not
 * @param withdrawnAt when the case was taken back instead; null if it was not
 */
public record ForcedRelease(
        ActorId authority,
        Instant at,
        String reason,
        Instant expiresAt,
        @Nullable Instant regularisedAt,
        @Nullable Instant withdrawnAt) {
    /** Whether it still stands for steps left out: neither made up for nor taken back. */
    public boolean isOpen() {
        return regularisedAt == null && withdrawnAt == null;
    }

    /** Whether it is open and has not expired. */
    public boolean isActiveAt(Instant moment) {
        return isOpen() && moment.isBefore(expiresAt);
    }

    /** The same, made up for; one that is closed stays as it is. */
    public ForcedRelease regularised(Instant moment) {
        return isOpen() ? new ForcedRelease(authority, at, reason, expiresAt, moment, null) : this;
    }

    /** The same, taken back; one that is closed stays as it is. */
    public ForcedRelease withdrawn(Instant moment) {
        return isOpen() ? new ForcedRelease(authority, at, reason, expiresAt, null, moment) : this;
    }
}
