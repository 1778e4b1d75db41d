package io.github.gongkai.privacy;

import io.github.gongkai.privacy.Candidate.Standing;

/** Finds names (姓名) of people: after a label, under a heading, or right beside a number. They count only beside something else. */
final class NameFinder {
    private static final int LONGEST = 4;
    private static final int LONGEST_WITH_DOT = 15;
    private static final String BLANKS = " \u00a0\u3000";

    private final Line line;

    NameFinder(Line line) {
        this.line = line;
    }

    /** A value that the label before it calls a name; the line is about that person. */
    void labelled(int start) {
        int from = skipBlanks(start);
        int to = endOfName(from);
        if (isName(from, to)) {
            add(from, to);
            line.setAboutPerson();
        } else if (Signs.isMask(line.text(), to) && to > from) {
            line.setAboutPerson();
        }
    }

    /** A cell under a heading that calls it a name. */
    void cell(int start, int end) {
        int from = skipBlanks(start);
        int to = endOfName(from);
        int rest = to;
        while (rest < end && BLANKS.indexOf(line.text().charAt(rest)) >= 0) {
            rest++;
        }
        boolean wholeCell = rest == end || "（(".indexOf(line.text().charAt(rest)) >= 0;
        if (wholeCell && isName(from, to)) {
            add(from, to);
        }
    }

    /** The words right before and after a number in a line without headings: 张三 and then a number. */
    void beside(Candidate number) {
        String text = line.text();
        int end = number.start();
        int gap = end;
        while (gap > line.start() && isGap(text.charAt(gap - 1)) && end - gap < 3) {
            gap--;
        }
        if (gap < end) {
            int start = gap;
            while (start > line.start() && Words.isHan(text.charAt(start - 1)) && gap - start <= LONGEST) {
                start--;
            }
            if (beginsLine(start)
                    && isName(start, gap)
                    && Labels.BUNDLED.ofHeading(text.substring(start, gap)) == null) {
                add(start, gap);
            } else {
                addIfSurname(start, gap);
            }
        }
        int next = number.end();
        while (next < line.end() && isGap(text.charAt(next)) && next - number.end() < 3) {
            next++;
        }
        if (next > number.end()) {
            addIfSurname(next, endOfName(next));
        }
    }

    /** Whether only a running number stands before. */
    private boolean beginsLine(int start) {
        for (int i = start - 1; i >= line.start(); i--) {
            char c = line.text().charAt(i);
            if (Signs.digit(c) < 0 && !isGap(c) && c != '.' && c != '．' || start - i > 8) {
                return false;
            }
        }
        return true;
    }

    private static boolean isGap(char c) {
        return c == '\t' || c == ',' || c == '，' || c == '、' || BLANKS.indexOf(c) >= 0;
    }

    private void addIfSurname(int start, int end) {
        boolean short3 = end - start <= 3;
        String text = line.text();
        boolean surname = end - start >= 2
                && (short3 && Words.SURNAMES.contains(text.substring(start, start + 1))
                        || Words.COMPOUND_SURNAMES.contains(text.substring(start, start + 2)));
        if (surname && isName(start, end) && Labels.BUNDLED.ofHeading(text.substring(start, end)) == null) {
            add(start, end);
        }
    }

    private void add(int start, int end) {
        line.names()
                .add(new Candidate(
                        PersonalDataKind.NAME, start, end, line.text().substring(start, end), Standing.PERSONAL));
    }

    private int skipBlanks(int start) {
        int i = start;
        while (i < line.end() && BLANKS.indexOf(line.text().charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private int endOfName(int from) {
        int i = from;
        while (i < line.end()
                && (Words.isHan(line.text().charAt(i)) || isDot(line.text().charAt(i)))) {
            i++;
        }
        return i;
    }

    private static boolean isDot(char c) {
        return c == '·' || c == '•' || c == '・';
    }

    private boolean isName(int from, int to) {
        int length = to - from;
        if (length < 2 || length > LONGEST_WITH_DOT || Signs.isMask(line.text(), to)) {
            return false;
        }
        String name = line.text().substring(from, to);
        boolean dotted = name.chars().anyMatch(c -> isDot((char) c));
        return (length <= LONGEST || dotted)
                && !Words.NOT_NAMES.contains(name)
                && !Words.containsAny(name, Words.OFFICES)
                && "县市区镇乡村组局".indexOf(name.charAt(length - 1)) < 0;
    }
}
