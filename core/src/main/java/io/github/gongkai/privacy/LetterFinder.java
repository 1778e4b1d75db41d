package io.github.gongkai.privacy;

import io.github.gongkai.privacy.Candidate.Standing;

/** Finds what begins with a letter: passports (护照) and number plates (机动车号牌). */
final class LetterFinder {
    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static final String LAST_SIGNS = "学警挂港澳使领";
    private static final String PASSPORT_LETTERS = "EGDSP";
    private static final int PASSPORT = 9;

    private final Line line;
    private final StringBuilder value = new StringBuilder();

    LetterFinder(Line line) {
        this.line = line;
    }

    /** Looks at what begins with a letter; answers where the search goes on. */
    int find(int at, boolean passportSpoken) {
        String text = line.text();
        boolean plate = at > line.start() && PROVINCES.indexOf(text.charAt(at - 1)) >= 0;
        int end = plate ? plate(at) : passport(at, passportSpoken);
        return Math.max(end, at + 1);
    }

    /** Answers where the plate ends, -1 if there is none. */
    private int plate(int letter) {
        String text = line.text();
        value.setLength(0);
        value.append(text.charAt(letter - 1)).append(Signs.letter(text.charAt(letter)));
        int i = letter + 1;
        if (i < line.end() && "·•.-－ ・".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        int digits = 0;
        while (i < line.end() && value.length() < 9) {
            char sign = plateSign(text.charAt(i));
            if (sign == 0) {
                break;
            }
            digits += sign <= '9' ? 1 : 0;
            value.append(sign);
            i++;
        }
        if (value.length() == 6 && i < line.end() && LAST_SIGNS.indexOf(text.charAt(i)) >= 0) {
            value.append(text.charAt(i++));
        }
        boolean length = value.length() == 7 || value.length() == 8;
        LabelRole role = length && digits >= 2 ? line.roleAt(letter - 1) : LabelRole.CODE;
        if (role != null && role.isCode() || Signs.isHyphen(text, i) || Signs.isMask(text, i)) {
            return -1;
        }
        line.candidates()
                .add(new Candidate(PersonalDataKind.PLATE, letter - 1, i, value.toString(), Standing.PERSONAL));
        return i;
    }

    /** A digit, or a letter that plates use; 0 for all else. */
    private static char plateSign(char c) {
        int digit = Signs.digit(c);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        char letter = Signs.letter(c);
        return letter == 'I' || letter == 'O' ? 0 : letter;
    }

    private int passport(int at, boolean spoken) {
        String text = line.text();
        if (PASSPORT_LETTERS.indexOf(Signs.letter(text.charAt(at))) < 0
                || Signs.isLetter(text, at - 1)
                || Signs.isDigit(text, at - 1)
                || at + PASSPORT > line.end()) {
            return -1;
        }
        value.setLength(0);
        for (int i = at; i < at + PASSPORT; i++) {
            char c = text.charAt(i);
            boolean mayBeLetter = i == at || i == at + 1 && value.charAt(0) == 'E';
            char sign = Signs.digit(c) >= 0 ? (char) ('0' + Signs.digit(c)) : mayBeLetter ? Signs.letter(c) : 0;
            if (sign == 0) {
                return -1;
            }
            value.append(sign);
        }
        int end = at + PASSPORT;
        LabelRole role = line.roleAt(at);
        boolean number = role == LabelRole.PASSPORT || role == LabelRole.IDENTITY || spoken && role == null;
        if (!number || Signs.isDigit(text, end) || Signs.isLetter(text, end)) {
            return -1;
        }
        line.candidates().add(new Candidate(PersonalDataKind.PASSPORT, at, end, value.toString(), Standing.PERSONAL));
        return end;
    }
}
