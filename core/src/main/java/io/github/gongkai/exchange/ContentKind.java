package io.github.gongkai.exchange;

/** What a file holds (内容类别), told by its content. */
public enum ContentKind {
    /** 公开事项目录. */
    CATALOG("catalog", "目录"),
    /** 公开信息. */
    PUBLICATIONS("publications", "公开信息");

    private final String code;
    private final String label;

    ContentKind(String code, String label) {
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
