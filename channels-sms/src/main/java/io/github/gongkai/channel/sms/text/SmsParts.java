package io.github.gongkai.channel.sms.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A message as mainland carriers count it (计费条数): in UTF-16 units, signature and brackets included, full and half width
 * alike. Immutable.
 *
 * @param units length
 * @param billed parts by the carriers' printed rule
 * @param pieces the text of each part as a handset gets it; no character is cut in two, so there may be one piece more than
 *     billed where a supplementary character stands on an edge
 */
public record SmsParts(int units, int billed, List<String> pieces) {
    public static SmsParts of(String text, SmsLimits limits) {
        int units = text.length();
        if (units <= limits.mainlandSingle()) {
            return new SmsParts(units, 1, List.of(text));
        }
        int joined = limits.mainlandJoined();
        return new SmsParts(units, (units + joined - 1) / joined, split(text, joined));
    }

    /** Parts that the message takes on the dearer reading. */
    public int count() {
        return Math.max(billed, pieces.size());
    }

    private static List<String> split(String text, int size) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = Math.min(start + size, text.length());
            if (end < text.length() && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end))) {
                end--;
            }
            pieces.add(text.substring(start, end));
            start = end;
        }
        return List.copyOf(pieces);
    }
}
