package io.github.gongkai.report;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives each sheet of a workbook a name that spreadsheet programs take: short, without their special characters, unique. */
final class SheetNames {
    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>();

    String of(String wanted) {
        String clean = wanted.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}\\p{Co}\\p{Cs}]", " ")
                .strip();
        while (clean.startsWith("'")) {
            clean = clean.substring(1);
        }
        String base = cut(clean.isBlank() ? "-" : clean, LONGEST);
        String name = base.endsWith("'") ? base.substring(0, base.length() - 1) + "_" : base;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            String number = " (" + i + ")";
            name = cut(base, LONGEST - number.length()) + number;
        }
        return name;
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }
}
