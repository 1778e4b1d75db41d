package io.github.gongkai.standard;

/** Event from which a time limit runs (起算点). */
public enum LimitAnchor {
    /** 信息形成或者变更之日. */
    FORMED_OR_CHANGED("信息形成或者变更"),
    /** 信息形成之日. */
    FORMED("信息形成"),
    /** 信息变更之日. */
    CHANGED("信息变更"),
    /** 获取信息之日. */
    OBTAINED("信息获取"),
    /** 信息获取、形成或者变更之日. */
    OBTAINED_FORMED_OR_CHANGED("信息获取、形成或者变更"),
    /** 制作、制定信息之日. */
    MADE("制作信息"),
    /** 制作、制定或获取信息之日. */
    MADE_OR_OBTAINED("制作或获取信息"),
    /** 印发、颁布之日. */
    ISSUED("印发"),
    /** 作出决定之日. */
    DECIDED("作出决定"),
    /** 批准之日. */
    APPROVED("批准"),
    /** 收到申请、文件之日. */
    RECEIVED("收到"),
    /** 公示、公开之日. */
    PUBLISHED("公示"),
    /** An event that is named but not in this list; the term's condition holds the words. */
    OTHER("其他"),
    /** No event is named: 20个工作日. */
    UNSTATED("未写明");

    private final String label;

    LimitAnchor(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
