package io.github.gongkai.process;

import java.util.Arrays;
import java.util.Optional;

/** What an actor may do (岗位职责). */
public enum Role {
    /** 起草、修改、拟定公开属性. */
    DRAFTER("drafter", "起草人"),
    /** 保密审查. */
    SECRECY_REVIEWER("secrecy-reviewer", "保密审查人"),
    /** 审批、签发. */
    APPROVER("approver", "审批人"),
    /** 发布、定时、解读、回应. */
    PUBLISHER("publisher", "发布人"),
    /** releases at the hour that a publisher set; a job, not a person. */
    SCHEDULER("scheduler", "定时任务"),
    /** answers for a release that skips steps. */
    FORCE_AUTHORITY("force-authority", "强制发布授权人"),
    /** 归档. */
    ARCHIVIST("archivist", "归档人");

    private final String code;
    private final String label;

    Role(String code, String label) {
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
    public static Optional<Role> find(String code) {
        return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst();
    }
}
