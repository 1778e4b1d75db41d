package io.github.gongkai.process;

import java.util.Arrays;
import java.util.Optional;

/** What somebody does to a disclosure (公开操作). Which state allows which is data: the transition table. */
public enum DisclosureEvent {
    /** 修改: writes new content; everything decided before falls away. */
    REVISE("revise", "修改", TransitionDetail.Content.class),
    /** 认定公开属性: decides the publicity attribute. */
    ATTRIBUTE("attribute", "认定公开属性", TransitionDetail.Attribute.class),
    /** 通过保密审查: passes the secrecy review. */
    REVIEW_SECRECY("review-secrecy", "通过保密审查", TransitionDetail.Opinion.class),
    /** 退回: sends it back to its drafter. */
    RETURN("return", "退回", TransitionDetail.Because.class),
    /** 审批: approves it. */
    APPROVE("approve", "审批", TransitionDetail.None.class),
    /** 定时发布: sets the hour of release. */
    SCHEDULE("schedule", "定时发布", TransitionDetail.ReleaseAt.class),
    /** 取消定时: drops the hour. */
    CANCEL_SCHEDULE("cancel-schedule", "取消定时", TransitionDetail.None.class),
    /** 发布: lets the public read it. */
    RELEASE("release", "发布", TransitionDetail.None.class),
    /** 强制发布: releases it with steps left out; somebody answers for it, and not for long. */
    FORCE_RELEASE("force-release", "强制发布", TransitionDetail.Force.class),
    /** 补办手续: makes up for the steps that a forced release left out. */
    REGULARISE("regularise", "补办手续", TransitionDetail.Reviewed.class),
    /** 解读: joins its interpretation to it. */
    INTERPRET("interpret", "解读", TransitionDetail.Related.class),
    /** 回应: joins an answer to it. */
    RESPOND("respond", "回应", TransitionDetail.Related.class),
    /** 更正: puts corrected content in its place. */
    CORRECT("correct", "更正", TransitionDetail.Correction.class),
    /** 撤回: takes it back. */
    WITHDRAW("withdraw", "撤回", TransitionDetail.Because.class),
    /** 废止: ends its force. */
    REPEAL("repeal", "废止", TransitionDetail.Because.class),
    /** 归档: lays it to rest. */
    ARCHIVE("archive", "归档", TransitionDetail.None.class);

    private final String code;
    private final String label;
    private final Class<? extends TransitionDetail> detail;

    DisclosureEvent(String code, String label, Class<? extends TransitionDetail> detail) {
        this.code = code;
        this.label = label;
        this.detail = detail;
    }

    /** Stable code for storage and exchange. */
    public String code() {
        return code;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** What a request for it must bring along. */
    public Class<? extends TransitionDetail> detail() {
        return detail;
    }

    /** The one with that code. */
    public static Optional<DisclosureEvent> find(String code) {
        return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst();
    }
}
