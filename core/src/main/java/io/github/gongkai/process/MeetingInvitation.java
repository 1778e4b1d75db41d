package io.github.gongkai.process;

import java.time.LocalDate;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * An invitation of the public to a meeting (列席邀请). Immutable.
 *
 * @param group whom: 利益相关方, 群众代表, 专家, 媒体
 * @param seats how many
 * @param invitedOn when they were told
 */
public record MeetingInvitation(Group group, int seats, LocalDate invitedOn) {
    /** Refuses a number of seats below 1. */
    public MeetingInvitation {
        checkArgument(seats >= 1, "an invitation has at least one seat, found: %s", seats);
    }

    /** Who is invited (列席人员). */
    public enum Group {
        /** 利益相关方. */
        STAKEHOLDERS,
        /** 群众代表. */
        RESIDENTS,
        /** 专家. */
        EXPERTS,
        /** 媒体. */
        MEDIA
    }
}
