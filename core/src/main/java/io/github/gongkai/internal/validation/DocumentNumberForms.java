package io.github.gongkai.internal.validation;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Document numbers (发文字号) in running text: finds them in any spelling, and tells which break GB/T 9704-2012, 7.2.5. Linear: looks
 * for the bracketed year, which is rare, and from there back for the organ's code.
 */
final class DocumentNumberForms {
    private static final Pattern YEAR_AND_SERIAL =
            Pattern.compile("[〔\\[（(【﹝［]\\s?[12][0-9]{3}\\s?[〕\\]）)】﹞］]\\s?第?\\s?[0-9]{1,5}\\s?号");
    private static final Pattern RIGHT = Pattern.compile("〔[12][0-9]{3}〕[1-9][0-9]{0,4}号");
    private static final Pattern ORDER =
            Pattern.compile("[\\p{IsHan}]令\\s?第?[0-9一二三四五六七八九十百零〇]{1,6}号|公告[12][0-9]{3}年第[0-9]{1,4}号");
    private static final int LONGEST_CODE = 12;

    private DocumentNumberForms() {}

    static boolean looksNumbered(String text) {
        Matcher matcher = YEAR_AND_SERIAL.matcher(text);
        while (matcher.find()) {
            if (codeStart(text, matcher.start()) < matcher.start()) {
                return true;
            }
        }
        return ORDER.matcher(text).find();
    }

    /** Those that are badly spelt, as written, each once. */
    static Set<String> listMisspelt(String text) {
        if (text.indexOf('号') < 0) {
            return Set.of();
        }
        Set<String> misspelt = new LinkedHashSet<>();
        Matcher matcher = YEAR_AND_SERIAL.matcher(text);
        while (matcher.find()) {
            int start = codeStart(text, matcher.start());
            if (start < matcher.start() && !isRight(text, start, matcher)) {
                misspelt.add(text.substring(start, matcher.end()));
            }
        }
        return misspelt;
    }

    private static boolean isRight(String text, int start, Matcher number) {
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
