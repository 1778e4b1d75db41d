package io.github.gongkai.catalog;

/** A column of a guideline item (指引栏目): what the eight fields of 国办发〔2019〕54号, the level, the stage and the link are called in pack files. */
public enum GuidelineColumn {
    /** 公开事项. */
    NAME("name", "公开事项"),
    /** 公开内容(要素). */
    CONTENT("content", "公开内容(要素)"),
    /** 公开依据. */
    BASIS("basis", "公开依据"),
    /** 公开时限. */
    LIMIT("limit", "公开时限"),
    /** 公开主体. */
    BODY("body", "公开主体"),
    /** 公开渠道和载体. */
    CARRIERS("carriers", "公开渠道和载体"),
    /** 公开对象. */
    AUDIENCE("audience", "公开对象"),
    /** 公开方式. */
    MODE("mode", "公开方式"),
    /** 公开层级. */
    LEVEL("level", "公开层级"),
    /** 五公开. */
    STAGES("stages", "五公开"),
    /** 发布、解读、回应. */
    LINKS("links", "公开环节");

    private final String code;
    private final String label;

    GuidelineColumn(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Stable code, and the key in pack files. */
    public String code() {
        return code;
    }

    /** The heading as tables print it. */
    public String label() {
        return label;
    }
}
