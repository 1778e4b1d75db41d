package io.github.gongkai.channel.sms.text;

import java.util.Optional;

/** What a message is for (短信类型): decides whether it must tell how to opt out, and when it may go. */
public enum MessageKind {
    /** 通知: service notices, such as those of disclosure. */
    NOTICE("notice", "通知"),
    /** 推广: whatever is no service notice; tells how to opt out. */
    PROMOTION("promotion", "推广");

    private final String code;
    private final String label;

    MessageKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** How settings name it. */
    public String code() {
        return code;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** The kind of this code. */
    public static Optional<MessageKind> ofCode(String code) {
        for (MessageKind kind : values()) {
            if (kind.code.equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
