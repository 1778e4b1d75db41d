package io.github.gongkai.privacy;

import java.io.IOException;
import java.io.Reader;

/** Feeds a stream of text to a scan in blocks of whole lines. Used by one thread, once. */
final class ReaderScan {
    private static final int BLOCK = 1 << 16;
    private static final int LONGEST_LINE = 1 << 22;

    private final TextScan scan;
    private final PersonalDataScanner.StreamFindings sink;
    private final StringBuilder begun = new StringBuilder();
    private long offset;

    ReaderScan(TextScan scan, PersonalDataScanner.StreamFindings sink) {
        this.scan = scan;
        this.sink = sink;
    }

    void read(Reader text) throws IOException {
        char[] block = new char[BLOCK];
        for (int n = text.read(block); n >= 0; n = text.read(block)) {
            begun.append(block, 0, n);
            int end = begun.lastIndexOf("\n") + 1;
            if (end > 0) {
                scan(end);
            } else if (begun.length() > LONGEST_LINE) {
                scan(endOfWords());
            }
        }
        scan(begun.length());
    }

    /** A place near the end that cuts no number in two, if there is one. */
    private int endOfWords() {
        int end = begun.length();
        while (end > begun.length() - BLOCK && begun.charAt(end - 1) > ' ' && isOfNumber(begun.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isOfNumber(char c) {
        return Signs.digit(c) >= 0 || Signs.letter(c) != 0 || Signs.isJoiner(c);
    }

    private void scan(int end) {
        for (PersonalDataFinding finding : scan.scan(begun.substring(0, end))) {
            sink.found(offset, finding);
        }
        begun.delete(0, end);
        offset += end;
    }
}
