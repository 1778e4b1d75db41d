package io.github.gongkai.channel.sms.gateway;

import io.github.gongkai.channel.sms.recipient.MobileNumber;

/**
 * Somebody wrote back and asked not to be written to again (退订). The channel keeps it for good. Immutable.
 *
 * @param number whose
 */
public record OptOut(MobileNumber number) {
    /** The words by which people opt out. */
    private static final java.util.regex.Pattern WORDS =
            java.util.regex.Pattern.compile("(?i)\\s*(r|td|t|n|退订|拒收|取消订阅|stop)[\\s.。!！]*");

    /** Whether a text that somebody wrote back asks for it. */
    public static boolean isAskedFor(String text) {
        return text.length() <= 20 && WORDS.matcher(text).matches();
    }
}
