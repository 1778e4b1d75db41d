package io.github.gongkai.delivery;

/** What a delivery does on its channel (投递操作). */
public enum DeliveryOperation {
    /** 发布: bring a revision out. */
    PUBLISH("publish", "发布"),
    /** 撤回: take a revision back. */
    RETRACT("retract", "撤回");

    private final String code;
    private final String label;

    DeliveryOperation(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Stable code for storage and keys. */
    public String code() {
        return code;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
