package io.github.gongkai.channel.sms.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A message as mainland carriers count it (计费条数): in UTF-16 units, signature and brackets included, full and half width
 * alike. Immutable.
 *
 * @param units length
 * @param billed parts by the carriers' printed rule
 * @param count parts as a handset gets them, and so what the message costs on the dearer reading: no character is cut in two,
 *     so there may be one more than billed where a supplementary character stands on an edge
 */
public record SmsParts(int units, int billed, int count) {
    /** Counts without making the parts. */
    public static SmsParts of(CharSequence text, SmsLimits limits) {
        int units = text.length();
        if (units <= limits.mainlandSingle()) {
            return new SmsParts(units, 1, 1);
        }
        int joined = limits.mainlandJoined();
        int count = 0;
        for (int start = 0; start < units; start = end(text, start, joined)) {
            count++;
        }
        return new SmsParts(units, (units + joined - 1) / joined, count);
    }

    /** The text of each part as a handset gets it. */
    public static List<String> split(String text, SmsLimits limits) {
        if (text.length() <= limits.mainlandSingle()) {
            return List.of(text);
        }
        List<String> pieces = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = end(text, start, limits.mainlandJoined());
            pieces.add(text.substring(start, end));
            start = end;
        }
        return List.copyOf(pieces);
    }

    private static int end(CharSequence text, int start, int size) {
        int end = Math.min(start + size, text.length());
        boolean cuts = end < text.length() && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end));
        return cuts ? end - 1 : end;
    }
}
