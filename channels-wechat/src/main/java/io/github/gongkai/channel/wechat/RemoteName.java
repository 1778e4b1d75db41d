package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.RemoteReference;
import java.util.Locale;
import java.util.Optional;

/**
 * What the platform calls a thing, and which sort of name it is (平台编号), as it stands in the ledger: {@code publish:100000001}.
 *
 * @param kind sort of name
 * @param id the platform's own id
 */
record RemoteName(Kind kind, String id) {
    /** Sorts of name. */
    enum Kind {
        /** 草稿 in the box: media_id. */
        DRAFT,
        /** 发布任务: publish_id. */
        PUBLISH,
        /** 已发布的文章: article_id. */
        ARTICLE,
        /** 群发消息: msg_id. */
        MASS
    }

    RemoteReference reference() {
        return new RemoteReference(kind.name().toLowerCase(Locale.ROOT) + ":" + id);
    }

    /** Empty for what was never given out here. */
    static Optional<RemoteName> parse(RemoteReference reference) {
        String text = reference.value();
        for (Kind kind : Kind.values()) {
            String prefix = kind.name().toLowerCase(Locale.ROOT) + ":";
            if (text.startsWith(prefix) && text.length() > prefix.length()) {
                return Optional.of(new RemoteName(kind, text.substring(prefix.length())));
            }
        }
        return Optional.empty();
    }
}
