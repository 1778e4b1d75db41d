package io.github.gongkai.validation;

/** What follows from a report (结论). */
public enum Verdict {
    /** 通过. */
    ALLOW("通过", "allowed"),
    /** 通过，但有应改进之处. */
    ALLOW_WITH_WARNINGS("通过（有警告）", "allowed with warnings"),
    /** 不通过. */
    BLOCK("不通过", "blocked"),
    /** 无法判定: a rule that matters could not be judged. */
    CANNOT_DECIDE("无法判定", "cannot be decided");

    private final String label;
    private final String english;

    Verdict(String label, String english) {
        this.label = label;
        this.english = english;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** The English term. */
    public String english() {
        return english;
    }

    /** Whether the subject may go on. */
    public boolean allows() {
        return this == ALLOW || this == ALLOW_WITH_WARNINGS;
    }

    /** The one that holds for both together: a block is certain whatever else cannot be decided. */
    Verdict graver(Verdict other) {
        if (this == BLOCK || other == BLOCK) {
            return BLOCK;
        }
        return compareTo(other) >= 0 ? this : other;
    }
}
