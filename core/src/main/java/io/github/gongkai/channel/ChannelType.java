package io.github.gongkai.channel;

import java.util.Set;
import java.util.regex.Pattern;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Identifies a kind of channel, that is, a plugin: lower-case letters, digits and hyphens, such as {@code web} or {@code
 * acme-notice-board}. Vendors put their own name in front. Immutable.
 *
 * @param value 1 to 64 characters, beginning with a letter
 */
public record ChannelType(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Set<String> RESERVED = Set.of("web", "wechat", "sms");

    /** Refuses any other form. */
    public ChannelType {
        checkArgument(
                FORM.matcher(value).matches(),
                "a channel type has lower-case letters, digits and hyphens, found: %s",
                value);
    }

    /** Whether only this project may use it. */
    public boolean isReserved() {
        return RESERVED.contains(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
