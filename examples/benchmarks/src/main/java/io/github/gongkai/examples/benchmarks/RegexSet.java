package io.github.gongkai.examples.benchmarks;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one would write first: an expression for each kind, with the check of the identity number's and the card's last digit. */
final class RegexSet {
    private static final Pattern IDENTITY = Pattern.compile(
            "(?<!\\d)[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx](?!\\d)");
    private static final Pattern CARD = Pattern.compile("(?<!\\d)62\\d{14,17}(?!\\d)");
    private static final List<Pattern> OTHERS = List.of(
            Pattern.compile("(?<!\\d)(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?!\\d)"),
            Pattern.compile("(?<!\\d)0\\d{2,3}[-－ ]?\\d{7,8}(?!\\d)"),
            Pattern.compile("(?<![A-Za-z])[EGDSP]\\d{8}(?!\\d)"),
            Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z]·?[A-HJ-NP-Z0-9]{5,6}"),
            Pattern.compile("[\\u4e00-\\u9fa5]{2,12}(?:村|社区)[\\u4e00-\\u9fa5]{0,6}\\d{1,4}号"),
            Pattern.compile("[\\u4e00-\\u9fa5]{2,12}(?:小区|花园|家园|苑)\\d{1,3}(?:栋|幢|号楼)(?:\\d{1,2}单元)?\\d{1,4}室"));

    private RegexSet() {}

    static int count(String text) {
        int count = 0;
        for (Matcher matcher = IDENTITY.matcher(text); matcher.find(); ) {
            String number = matcher.group();
            count += PublicLists.check(number) == Character.toUpperCase(number.charAt(17)) ? 1 : 0;
        }
        for (Matcher matcher = CARD.matcher(text); matcher.find(); ) {
            count += isLuhn(matcher.group()) ? 1 : 0;
        }
        for (Pattern other : OTHERS) {
            for (Matcher matcher = other.matcher(text); matcher.find(); ) {
                count++;
            }
        }
        return count;
    }

    private static boolean isLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
