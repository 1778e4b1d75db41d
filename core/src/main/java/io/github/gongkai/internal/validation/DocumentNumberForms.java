package io.github.gongkai.internal.validation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Document numbers (发文字号) in running text: finds them in any spelling, and tells which break GB/T 9704-2012, 7.2.5. Linear: looks
 * for 号, from there back for the bracketed year, and on back for the organ's code.
 */
final class DocumentNumberForms {
    private static final String CLOSING = "〕]）)】﹞］";
    private static final Pattern YEAR_AND_SERIAL =
            Pattern.compile("[〔\\[（(【﹝［]\\s?[12][0-9]{3}\\s?[" + Pattern.quote(CLOSING) + "]\\s?第?\\s?[0-9]{1,5}\\s?号");
    private static final Pattern RIGHT = Pattern.compile("〔[12][0-9]{3}〕[1-9][0-9]{0,4}号");
    private static final Pattern ORDER =
            Pattern.compile("[\\p{IsHan}]令\\s?第?[0-9一二三四五六七八九十百零〇]{1,6}号|公告[12][0-9]{3}年第[0-9]{1,4}号");
    private static final int LONGEST_CODE = 12;
    private static final int LONGEST_YEAR_AND_SERIAL = 17;

    private DocumentNumberForms() {}

    static boolean looksNumbered(String text) {
        for (MatchResult number : yearsAndSerials(text)) {
            if (codeStart(text, number.start()) < number.start()) {
                return true;
            }
        }
        return ORDER.matcher(text).find();
    }

    /** Those that are badly spelt, as written, each once. */
    static Set<String> listMisspelt(String text) {
        Set<String> misspelt = new LinkedHashSet<>();
        for (MatchResult number : yearsAndSerials(text)) {
            int start = codeStart(text, number.start());
            if (start < number.start() && !isRight(text, start, number)) {
                misspelt.add(text.substring(start, number.end()));
            }
        }
        return misspelt;
    }

    private static List<MatchResult> yearsAndSerials(String text) {
        List<MatchResult> found = new ArrayList<>(0);
        Matcher matcher = YEAR_AND_SERIAL.matcher(text);
        for (int end = text.indexOf('号'); end >= 0; end = text.indexOf('号', end + 1)) {
            if (endsWithSerial(text, end)
                    && matcher.region(Math.max(0, end + 1 - LONGEST_YEAR_AND_SERIAL), end + 1)
                            .find()) {
                found.add(matcher.toMatchResult());
            }
        }
        return found;
    }

    /** Whether nothing but the serial number stands between a place and the bracket before it: few 号 are told so without a search. */
    private static boolean endsWithSerial(String text, int place) {
        int i = place - 1;
        while (i >= 0 && place - i < LONGEST_YEAR_AND_SERIAL && isOfSerial(text.charAt(i))) {
            i--;
        }
        return i >= 0 && i < place - 1 && CLOSING.indexOf(text.charAt(i)) >= 0;
    }

    private static boolean isOfSerial(char c) {
        return c >= '0' && c <= '9' || c == '第' || Character.isWhitespace(c);
    }

    private static boolean isRight(String text, int start, MatchResult number) {
        boolean blank = Character.isWhitespace(text.charAt(number.start() - 1));
        return start < number.start() && !blank && RIGHT.matcher(number.group()).matches();
    }

    /** Where the Chinese characters before the bracket begin, at most so many of them; one blank may stand between. */
    private static int codeStart(String text, int bracket) {
        int end = bracket > 0 && Character.isWhitespace(text.charAt(bracket - 1)) ? bracket - 1 : bracket;
        int start = end;
        while (start > 0 && end - start < LONGEST_CODE && isHan(text.charAt(start - 1))) {
            start--;
        }
        return start == end ? bracket : start;
    }

    private static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
