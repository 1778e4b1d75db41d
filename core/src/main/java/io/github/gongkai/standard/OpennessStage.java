package io.github.gongkai.standard;

/** Stage of government work that an item makes public (五公开), from 中办发〔2016〕8号. */
public enum OpennessStage {
    /** 决策公开. */
    DECISION_MAKING("decision-making", "决策"),
    /** 执行公开. */
    IMPLEMENTATION("implementation", "执行"),
    /** 管理公开. */
    MANAGEMENT("management", "管理"),
    /** 服务公开. */
    SERVICE("service", "服务"),
    /** 结果公开. */
    RESULT("result", "结果");

    private final String code;
    private final String label;

    OpennessStage(String code, String label) {
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
