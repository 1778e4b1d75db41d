package io.github.gongkai.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The text that stands in a source such as HTML, with the place in the source that each of its signs comes from, so that what is
 * found in the text can be masked in the source. Immutable.
 */
public final class SourceText {
    private final String text;
    /** For each run of signs: where it begins in the text, where in the source, and how long one sign is there. */
    private final int[] runs;

    private SourceText(String text, int[] runs) {
        this.text = text;
        this.runs = runs;
    }

    /** A source that is its own text. */
    public static SourceText plain(String source) {
        return new SourceText(source, new int[] {0, 0, 1});
    }

    /** The text: a line for each line or row, a tab between the cells of a row. */
    public String text() {
        return text;
    }

    /** Findings in the text, as findings in the source. */
    public List<PersonalDataFinding> inSource(List<PersonalDataFinding> findings) {
        List<PersonalDataFinding> moved = new ArrayList<>(findings.size());
        for (PersonalDataFinding finding : findings) {
            moved.add(new PersonalDataFinding(
                    finding.kind(), start(finding.start()), end(finding.end() - 1), finding.masked()));
        }
        return moved;
    }

    /**
     * The source with findings in the text, in order, replaced by their masked form. What stands between the signs of a finding without being
     * text, such as a tag in the middle of a number, stays.
     */
    public String masked(String source, List<PersonalDataFinding> findings) {
        StringBuilder masked = new StringBuilder(source.length());
        int from = 0;
        for (PersonalDataFinding finding : inOrderOfSource(findings)) {
            masked.append(source, from, start(finding.start())).append(finding.masked());
            from = end(finding.start());
            for (int sign = finding.start() + 1; sign < finding.end(); sign++) {
                masked.append(source, from, Math.max(from, start(sign)));
                from = Math.max(from, end(sign));
            }
        }
        return masked.append(source, from, source.length()).toString();
    }

    private List<PersonalDataFinding> inOrderOfSource(List<PersonalDataFinding> findings) {
        return findings.stream()
                .sorted(Comparator.comparingInt(finding -> start(finding.start())))
                .toList();
    }

    /** Where a sign of the text begins in the source. */
    public int start(int sign) {
        int run = run(sign);
        int into = sign - runs[run];
        return runs[run + 1] + (runs[run + 2] == 1 ? into : 0);
    }

    /** Where a sign of the text ends in the source. */
    public int end(int sign) {
        return start(sign) + runs[run(sign) + 2];
    }

    private int run(int sign) {
        int low = 0;
        int high = runs.length / 3 - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (runs[middle * 3] <= sign) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low * 3;
    }

    /** Builds a text sign by sign. For one thread. */
    public static final class Builder {
        private final StringBuilder text;
        private int[] runs = new int[48];
        private int count;

        /** Starts an empty text of about so many signs. */
        public Builder(int capacity) {
            text = new StringBuilder(capacity);
        }

        /** A sign that takes so many signs of the source from a place on; none if it only separates. */
        public Builder append(char sign, int place, int length) {
            if (!goesOn(place, length)) {
                if (count == runs.length) {
                    runs = Arrays.copyOf(runs, count * 2);
                }
                runs[count++] = text.length();
                runs[count++] = place;
                runs[count++] = length;
            }
            text.append(sign);
            return this;
        }

        private boolean goesOn(int place, int length) {
            return count > 0
                    && length == 1
                    && runs[count - 1] == 1
                    && runs[count - 2] + text.length() - runs[count - 3] == place;
        }

        /** All signs of a part of the source, each standing for itself. */
        Builder append(String source, int from, int to) {
            if (to > from) {
                append(source.charAt(from), from, 1);
                text.append(source, from + 1, to);
            }
            return this;
        }

        /** A sign that stands for itself. */
        public Builder append(char sign, int place) {
            return append(sign, place, 1);
        }

        /** All signs of another text of the same source. */
        public Builder append(SourceText other) {
            for (int run = 0; run < other.runs.length; run += 3) {
                int end = run + 3 < other.runs.length ? other.runs[run + 3] : other.text.length();
                int length = other.runs[run + 2];
                for (int i = other.runs[run]; i < end; i++) {
                    append(other.text.charAt(i), other.runs[run + 1] + (length == 1 ? i - other.runs[run] : 0), length);
                }
            }
            return this;
        }

        /** How many signs there are. */
        public int length() {
            return text.length();
        }

        /** The sign that came last, or a line's end if there is none. */
        public char last() {
            return text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
        }

        /** The text as built so far. */
        public SourceText build() {
            return new SourceText(text.toString(), count == 0 ? new int[] {0, 0, 0} : Arrays.copyOf(runs, count));
        }
    }
}
