package io.github.gongkai.process;

import org.jspecify.annotations.Nullable;

/**
 * Whether an audit trail is as it was written (审计核验). Immutable.
 *
 * @param kind what was found
 * @param position place of the first broken entry in the trail, from 1; null if none is
 * @param message for a clerk, in Chinese
 */
public record AuditVerification(Kind kind, @Nullable Long position, String message) {
    /** Whether nothing was tampered with. */
    public boolean isIntact() {
        return kind == Kind.INTACT;
    }

    /** What was found. */
    public enum Kind {
        /** 完整. */
        INTACT,
        /** 内容被改: an entry does not bear its own hash. */
        CHANGED,
        /** 顺序有误: an entry is missing, foreign, or not at its place. */
        MISPLACED,
        /** 末尾不符: all entries hold, but the last is not the one known. */
        OTHER_END
    }
}
