package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.IdempotencyKey;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Our mark on an article (防重标记). The platform has no client key for drafts and publishing, but gives the address of 阅读原文 back, so
 * the key of the delivery travels in it: as its fragment, which no web server ever sees, or in its query where a fragment is
 * taken.
 */
final class ArticleMark {
    /** How much longer an address becomes. */
    static final int LENGTH = 47;

    private static final String SIGN = "gk-";
    private static final Pattern MARK = Pattern.compile("[?&#]gk-([A-Za-z0-9_-]{43})(?=$|[&#])");

    private ArticleMark() {}

    /** The address with the key in it. */
    static String put(String address, IdempotencyKey key) {
        int fragment = address.indexOf('#');
        if (fragment < 0) {
            return address + "#" + SIGN + key;
        }
        String beginning = address.substring(0, fragment);
        return beginning + (beginning.contains("?") ? "&" : "?") + SIGN + key + address.substring(fragment);
    }

    /** The key in an address, if it has one of ours. */
    static Optional<IdempotencyKey> find(String address) {
        Matcher mark = MARK.matcher(address);
        return mark.find() ? Optional.of(new IdempotencyKey(mark.group(1))) : Optional.empty();
    }
}
