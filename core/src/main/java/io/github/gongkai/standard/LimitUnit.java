package io.github.gongkai.standard;

/** Unit of a time limit. A working day (工作日) and a calendar day (日) are never the same. */
public enum LimitUnit {
    /** 工作日. */
    WORKING_DAY("工作日"),
    /** 日, 天. */
    DAY("日"),
    /** 小时. */
    HOUR("小时"),
    /** 周. */
    WEEK("周"),
    /** 月, 个月. */
    MONTH("个月"),
    /** 季度. */
    QUARTER("季度"),
    /** 半年. */
    HALF_YEAR("半年"),
    /** 年. */
    YEAR("年");

    private final String label;

    LimitUnit(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
