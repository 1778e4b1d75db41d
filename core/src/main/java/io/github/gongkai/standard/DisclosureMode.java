package io.github.gongkai.standard;

/** Mode of disclosure (公开方式): on the organ's own initiative or upon request (政府信息公开条例 第十三条). */
public enum DisclosureMode {
    /** 主动公开. */
    PROACTIVE("proactive", "主动"),
    /** 依申请公开. */
    ON_APPLICATION("on-application", "依申请");

    private final String code;
    private final String label;

    DisclosureMode(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Stable code for storage and exchange. */
    public String code() {
        return code;
    }

    /** The Chinese term as tables print it. */
    public String label() {
        return label;
    }
}
