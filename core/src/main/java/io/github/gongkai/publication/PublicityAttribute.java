package io.github.gongkai.publication;

/** Publicity attribute of a document (公开属性), fixed while it is drafted; exactly one holds. */
public enum PublicityAttribute {
    /** 主动公开. */
    PROACTIVE("proactive", "主动公开"),
    /** 依申请公开. */
    ON_APPLICATION("on-application", "依申请公开"),
    /** 不予公开. */
    NOT_DISCLOSED("not-disclosed", "不予公开");

    private final String code;
    private final String label;

    PublicityAttribute(String code, String label) {
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
}
