package io.github.gongkai.body;

/** Level of government (公开层级) at which an item is disclosed; from the level columns of the published catalog tables. */
public enum DisclosureLevel {
    /** 国家级. */
    NATIONAL("national", "国家级"),
    /** 省级. */
    PROVINCIAL("provincial", "省级"),
    /** 市级 (prefecture). */
    MUNICIPAL("municipal", "市级"),
    /** 县级, 区级. */
    COUNTY("county", "县级"),
    /** 乡级, 镇级, 街道. */
    TOWNSHIP("township", "乡级"),
    /** 村级, 社区. */
    VILLAGE("village", "村级");

    private final String code;
    private final String label;

    DisclosureLevel(String code, String label) {
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
