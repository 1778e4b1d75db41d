package io.github.gongkai.standard;

/** Link of the disclosure process (公开环节) that a standard must cover: release, interpretation, response (国办发〔2017〕42号). */
public enum ProcessLink {
    /** 发布. */
    RELEASE("release", "发布"),
    /** 解读. */
    INTERPRETATION("interpretation", "解读"),
    /** 回应. */
    RESPONSE("response", "回应");

    private final String code;
    private final String label;

    ProcessLink(String code, String label) {
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
