package io.github.gongkai.channel.wechat;

import java.util.Optional;

/** What an account may do through the interface (账号权限), by what it is certified for. */
enum AccountRights {
    /** 仅草稿: drafts and material only; a person publishes in the console. */
    DRAFT("draft"),
    /** 发布: also publishing, without a message to followers. */
    PUBLISH("publish"),
    /** 群发: sends each article to all followers as well. */
    MASS_SEND("mass-send");

    private final String code;

    AccountRights(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Optional<AccountRights> ofCode(String code) {
        for (AccountRights rights : values()) {
            if (rights.code.equals(code)) {
                return Optional.of(rights);
            }
        }
        return Optional.empty();
    }
}
