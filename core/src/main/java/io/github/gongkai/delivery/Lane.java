package io.github.gongkai.delivery;

/** How urgent a delivery is (投递通道): what is due in the people's lane goes before whatever is due in the other. */
public enum Lane {
    /** 即时: somebody waits for it. Withdrawals always ride here. */
    PEOPLE("people", "即时", 1),
    /** 批量: imports, backlogs. */
    BULK("bulk", "批量", 0);

    private final String code;
    private final String label;
    private final int priority;

    Lane(String code, String label, int priority) {
        this.code = code;
        this.label = label;
        this.priority = priority;
    }

    /** Stable code for storage. */
    public String code() {
        return code;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** Higher goes first. */
    public int priority() {
        return priority;
    }

    /**
     * The lane with this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Lane ofCode(String code) {
        for (Lane lane : values()) {
            if (lane.code.equals(code)) {
                return lane;
            }
        }
        throw new IllegalArgumentException("no lane has the code " + code);
    }
}
