package io.github.gongkai.delivery;

/** Where a delivery stands (投递状态). */
public enum DeliveryState {
    /** Not tried yet. */
    PENDING("pending", "待投递", Stage.WAITING),
    /** An attempt is under way, or its worker died in it. */
    SENDING("sending", "投递中", Stage.WAITING),
    /** The far end took it and decides later. */
    ACCEPTED("accepted", "已受理", Stage.WAITING),
    /** It is out. */
    PUBLISHED("published", "已发布", Stage.DONE),
    /** An attempt failed; the next one has its time. */
    WAITING_RETRY("waiting-retry", "待重试", Stage.WAITING),
    /** The channel is not installed or in quarantine. */
    WAITING_FOR_CHANNEL("waiting-for-channel", "待渠道恢复", Stage.WAITING),
    /** The far end refused it for good. */
    REJECTED("rejected", "被拒绝", Stage.PARKED),
    /** All attempts failed; surely not out. A person may retry or discard. */
    EXHAUSTED("exhausted", "重试用尽", Stage.PARKED),
    /** Nobody knows whether it is out; a person decides. */
    NEEDS_DECISION("needs-decision", "待人工判定", Stage.PARKED),
    /** The channel could not make a payload; enqueue again when it is mended. */
    ADAPTATION_FAILED("adaptation-failed", "内容适配失败", Stage.PARKED),
    /** The gate said no at the moment of sending. */
    BLOCKED("blocked", "被拦截", Stage.PARKED),
    /** Taken back, or never out. */
    RETRACTED("retracted", "已撤回", Stage.DONE),
    /** It can no longer be taken back; a correction is owed. */
    IRREVOCABLE("irrevocable", "无法撤回", Stage.PARKED),
    /** It stays out, and a correction is out beside it. */
    CORRECTED("corrected", "已更正", Stage.DONE),
    /** Given up: by a person, by a newer revision, or by a withdrawal. */
    DISCARDED("discarded", "已作废", Stage.DONE);

    private final String code;
    private final String label;
    private final Stage stage;

    DeliveryState(String code, String label, Stage stage) {
        this.code = code;
        this.label = label;
        this.stage = stage;
    }

    /** Stable code for storage. */
    public String code() {
        return code;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** The worker will come back to it by itself. */
    public boolean isWaiting() {
        return stage == Stage.WAITING;
    }

    /** Stands still until a person acts. */
    public boolean isParked() {
        return stage == Stage.PARKED;
    }

    /** Whether nothing more will happen of itself, and nobody has to decide. */
    public boolean isDone() {
        return stage == Stage.DONE;
    }

    /** The state with this code. */
    public static DeliveryState ofCode(String code) {
        for (DeliveryState state : values()) {
            if (state.code.equals(code)) {
                return state;
            }
        }
        throw new IllegalArgumentException("no delivery state has the code " + code);
    }

    private enum Stage {
        WAITING,
        PARKED,
        DONE
    }
}
