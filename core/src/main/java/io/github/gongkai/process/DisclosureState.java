package io.github.gongkai.process;

import java.util.Arrays;
import java.util.Optional;

/** Where a disclosure stands (公开状态), from drafting to the archive. */
public enum DisclosureState {
    /** being written. */
    DRAFTED("drafted", "起草"),
    /** its publicity attribute is decided. */
    ATTRIBUTED("attributed", "已定属性"),
    /** the secrecy review is passed. */
    SECRECY_REVIEWED("secrecy-reviewed", "已保密审查"),
    /** approved. */
    APPROVED("approved", "已审批"),
    /** waits for its hour. */
    SCHEDULED("scheduled", "待定时发布"),
    /** the public can read it. */
    RELEASED("released", "已发布"),
    /** released, and its interpretation is out. */
    INTERPRETED("interpreted", "已解读"),
    /** released, and concerns about it were answered. */
    RESPONDED("responded", "已回应"),
    /** released, with corrected content. */
    CORRECTED("corrected", "已更正"),
    /** taken back. */
    WITHDRAWN("withdrawn", "已撤回"),
    /** no longer holds, still to be read. */
    REPEALED("repealed", "已废止"),
    /** at rest; nothing follows. */
    ARCHIVED("archived", "已归档");

    private final String code;
    private final String label;

    DisclosureState(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Stable code for storage and exchange. */
    public String code() {
        return code;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** The one with that code. */
    public static Optional<DisclosureState> find(String code) {
        return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst();
    }

    /** Whether the public can read it in this state. */
    public boolean isPublic() {
        return this == RELEASED || this == INTERPRETED || this == RESPONDED || this == CORRECTED || this == REPEALED;
    }
}
