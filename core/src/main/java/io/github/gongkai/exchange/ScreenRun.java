package io.github.gongkai.exchange;

import io.github.gongkai.privacy.PersonalDataFinding;
import io.github.gongkai.privacy.PersonalDataScanner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;

/** The screening of one file under way: what was found, what was not checked, and how long it has taken. Used by one thread. */
final class ScreenRun {
    private final InputFile input;
    private final PersonalDataScanner scanner;
    private final Duration limit;
    private final long deadline;
    private final List<AttachmentFinding> findings = new ArrayList<>();
    private final List<String> notChecked = new ArrayList<>();
    /** What was found so far, so that text which is stored twice is reported once; forgotten with the run. */
    private final Set<String> seen = new HashSet<>();

    private long total;
    private boolean opened = true;

    /** The file has taken its time. */
    static final class OutOfTime extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutOfTime() {
            super("out of time", null, false, false);
        }
    }

    ScreenRun(InputFile input, PersonalDataScanner scanner, Duration limit) {
        this.input = input;
        this.scanner = scanner;
        this.limit = limit;
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    InputFile input() {
        return input;
    }

    PersonalDataScanner scanner() {
        return scanner;
    }

    Locale locale() {
        return input.options().locale();
    }

    String say(ScreenWord word, Object detail) {
        return word.in(locale(), detail);
    }

    void checkTime() {
        if (System.nanoTime() - deadline > 0) {
            throw new OutOfTime();
        }
    }

    /** Nothing of the file can be read. */
    void notOpened(ScreenWord word) {
        opened = false;
        notChecked(word, "");
    }

    void outOfTime() {
        notChecked(ScreenWord.OUT_OF_TIME, limit.toSeconds());
    }

    void notChecked(ScreenWord word, Object detail) {
        notChecked.add(say(word, detail));
    }

    void found(PersonalDataFinding finding, String place) {
        total++;
        if (findings.size() < AttachmentScreener.MOST_FINDINGS) {
            findings.add(new AttachmentFinding(finding.kind(), place, finding.masked()));
        }
    }

    /** Scans a text of lines; the place of a finding is made of its line, from 1. */
    void lines(String text, IntFunction<String> place) {
        checkTime();
        int line = 1;
        int counted = 0;
        for (PersonalDataFinding finding : scanner.scan(text)) {
            for (; counted < finding.start(); counted++) {
                line += text.charAt(counted) == '\n' ? 1 : 0;
            }
            remember(text, finding);
            found(finding, place.apply(line));
        }
    }

    /** Scans text that may be a second copy of what was found already. */
    void copies(String text, String place) {
        checkTime();
        for (PersonalDataFinding finding : scanner.scan(text)) {
            if (remember(text, finding)) {
                found(finding, place);
            }
        }
    }

    boolean remember(String text, PersonalDataFinding finding) {
        return seen.size() < AttachmentScreener.MOST_FINDINGS
                && seen.add(text.substring(finding.start(), finding.end()));
    }

    void notOpened(String reason) {
        opened = false;
        notChecked.add(reason);
    }

    Screening result() {
        List<String> reasons = new ArrayList<>(notChecked);
        if (total > findings.size()) {
            reasons.add(say(ScreenWord.MORE, total));
        }
        return new Screening(input.name(), findings, total, reasons, opened);
    }
}
