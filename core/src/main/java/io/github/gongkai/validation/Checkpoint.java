package io.github.gongkai.validation;

import java.util.EnumSet;
import java.util.Set;

/** Moment of the work at which something is judged (检查点). */
public enum Checkpoint {
    /** 起草: findings are shown, saving is never blocked. */
    DRAFT("draft", "起草"),
    /** 审核. */
    REVIEW("review", "审核"),
    /** 发布. */
    PUBLISH("publish", "发布"),
    /** 定时发布: demands all that publishing demands, for nobody looks again when the hour comes. */
    SCHEDULE("schedule", "定时发布"),
    /** 归档. */
    ARCHIVE("archive", "归档");

    private final String code;
    private final String label;

    Checkpoint(String code, String label) {
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

    /** All checkpoints. */
    public static Set<Checkpoint> everywhere() {
        return EnumSet.allOf(Checkpoint.class);
    }

    /** Where something is about to go out: publishing, at once or by schedule. */
    public static Set<Checkpoint> goingOut() {
        return EnumSet.of(PUBLISH, SCHEDULE);
    }

    /** From review on: whatever a draft may still leave open. */
    public static Set<Checkpoint> afterDraft() {
        return EnumSet.complementOf(EnumSet.of(DRAFT));
    }
}
