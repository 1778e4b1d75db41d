package io.github.gongkai.channel.sms.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A message as carriers abroad count it (GSM 03.38): septets while every character is in the basic or extension table, else
 * UTF-16 units for the whole message. Immutable.
 *
 * @param alphabet which of the two
 * @param units septets or UTF-16 units
 * @param pieces the text of each part; neither an escaped character nor a surrogate pair is cut in two
 */
public record GsmSegments(Alphabet alphabet, int units, List<String> pieces) {
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";

    /** How characters are coded. */
    public enum Alphabet {
        /** Seven bits, two septets for the extension table. */
        GSM_7,
        /** Sixteen bits. */
        UCS_2
    }

    public static GsmSegments of(String text, SmsLimits limits) {
        boolean seven = text.chars().allMatch(c -> septets(c) > 0);
        int units = seven ? text.chars().map(GsmSegments::septets).sum() : text.length();
        int single = seven ? limits.gsmSingle() : limits.mainlandSingle();
        int joined = seven ? limits.gsmJoined() : limits.mainlandJoined();
        return new GsmSegments(
                seven ? Alphabet.GSM_7 : Alphabet.UCS_2,
                units,
                units <= single ? List.of(text) : split(text, seven, joined));
    }

    /** 1 in the basic table, 2 in the extension table, 0 in neither. */
    public static int septets(int character) {
        if (BASIC.indexOf(character) >= 0) {
            return 1;
        }
        return EXTENSION.indexOf(character) >= 0 ? 2 : 0;
    }

    private static List<String> split(String text, boolean seven, int size) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        int used = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int cost = seven ? septets(character) : Character.charCount(character);
            if (used + cost > size) {
                pieces.add(text.substring(start, i));
                start = i;
                used = 0;
            }
            used += cost;
            i += Character.charCount(character);
        }
        pieces.add(text.substring(start));
        return List.copyOf(pieces);
    }
}
