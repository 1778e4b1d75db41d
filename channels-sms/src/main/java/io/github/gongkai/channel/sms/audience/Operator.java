package io.github.gongkai.channel.sms.audience;

/** Whose number it was when it was given out (号段归属). */
public enum Operator {
    /** 中国移动. */
    MOBILE("移动"),
    /** 中国联通. */
    UNICOM("联通"),
    /** 中国电信. */
    TELECOM("电信"),
    /** 中国广电. */
    BROADCASTING("广电"),
    /** Not in the table. */
    UNKNOWN("未知号段");

    private final String label;

    Operator(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
