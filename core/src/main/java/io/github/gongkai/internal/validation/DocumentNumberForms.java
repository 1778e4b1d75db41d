package io.github.gongkai.internal.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Document numbers (发文字号) in running text: finds them in any spelling, and tells which break GB/T 9704-2012, 7.2.5. */
final class DocumentNumberForms {
    private static final Pattern ANY = Pattern.compile(
            "[\\p{IsHan}]{1,12}\\s?[〔\\[（(【﹝［]\\s?[12][0-9]{3}\\s?[〕\\]）)】﹞］]\\s?第?\\s?[0-9]{1,5}\\s?号");
    private static final Pattern RIGHT = Pattern.compile("[\\p{IsHan}]{1,12}〔[12][0-9]{3}〕[1-9][0-9]{0,4}号");
    private static final Pattern ORDER =
            Pattern.compile("[\\p{IsHan}]令\\s?第?[0-9一二三四五六七八九十百零〇]{1,6}号|公告[12][0-9]{3}年第[0-9]{1,4}号");

    private DocumentNumberForms() {}

    static boolean looksNumbered(String text) {
        return ANY.matcher(text).find() || ORDER.matcher(text).find();
    }

    /** Those that are badly spelt, as written. */
    static List<String> listMisspelt(String text) {
        List<String> misspelt = new ArrayList<>();
        Matcher matcher = ANY.matcher(text);
        while (matcher.find()) {
            if (!RIGHT.matcher(matcher.group()).matches()) {
                misspelt.add(matcher.group());
            }
        }
        return misspelt;
    }
}
