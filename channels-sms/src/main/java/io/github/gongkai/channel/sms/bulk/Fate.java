package io.github.gongkai.channel.sms.bulk;

/** What became of one recipient (接收人结果). */
enum Fate {
    /** In a batch whose answer is not known yet, or never came. */
    IN_DOUBT(0, "结果不明"),
    /** Surely not sent; comes again in a later batch. */
    BACK(1, "待重发"),
    /** Taken by the gateway. */
    ACCEPTED(2, "已受理"),
    /** Arrived. */
    DELIVERED(3, "已送达"),
    /** Refused, or could not be reached. */
    FAILED(4, "未送达");

    private final byte octet;
    private final String label;

    Fate(int octet, String label) {
        this.octet = (byte) octet;
        this.label = label;
    }

    /** How it is kept in memory. */
    byte octet() {
        return octet;
    }

    static Fate of(byte octet) {
        return switch (octet) {
            case 0 -> IN_DOUBT;
            case 1 -> BACK;
            case 2 -> ACCEPTED;
            case 3 -> DELIVERED;
            default -> FAILED;
        };
    }

    String label() {
        return label;
    }
}
