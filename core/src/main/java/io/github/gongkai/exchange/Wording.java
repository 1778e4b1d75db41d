package io.github.gongkai.exchange;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes wordings comparable that differ in blanks, line breaks and width only. */
final class Wording {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u3000\\u200B\\uFEFF]+");

    private Wording() {}

    /** Without any blank, full-width signs made half-width. */
    static String compact(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }
}
