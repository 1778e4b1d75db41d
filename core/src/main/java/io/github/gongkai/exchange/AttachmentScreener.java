package io.github.gongkai.exchange;

import io.github.gongkai.privacy.PersonalDataScanner;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Screens attachments for personal data (附件个人信息筛查): XLSX with hidden sheets, comments and properties, DOCX with comments,
 * deleted text and properties, text PDF, HTML with attributes and comments, CSV, JSON, JSONL and plain text. What cannot be read, such as
 * an image, is said to be not checked, never clean. Nothing is fetched and no macro is run; size, entries, depth and time are bounded.
 * Immutable and thread-safe.
 */
public final class AttachmentScreener {
    /** More findings than these are counted but not listed. */
    public static final int MOST_FINDINGS = 10_000;

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final PersonalDataScanner scanner;
    private final Duration limit;

    /** With a scanner of the host's making, and two minutes for each file. */
    public AttachmentScreener(PersonalDataScanner scanner) {
        this(scanner, LONGEST);
    }

    private AttachmentScreener(PersonalDataScanner scanner, Duration limit) {
        this.scanner = scanner;
        this.limit = limit;
    }

    /** The same with another limit for each file; what is not reached in time is not checked. */
    public AttachmentScreener withLimit(Duration newLimit) {
        return new AttachmentScreener(scanner, newLimit);
    }

    /**
     * Screens a file. A file of a kind that cannot be read is a result too: not opened, with the reason.
     *
     * @throws UnreadableInputException if there is no such file
     */
    public Screening screen(Path file, ReadOptions options) {
        return run(file, options, run -> ScreenFormat.of(run.input()).screen(run));
    }

    /**
     * Screens a text file (TXT, CSV, JSON, JSONL, HTML) and writes a copy in which all that was found is masked and nothing else is changed,
     * in the same encoding. The copy is there whole or not at all; none is written of a file that cannot be read, or read in part only.
     *
     * @throws UnreadableInputException if there is no such file
     */
    public Screening mask(Path file, Path copy, ReadOptions options) {
        return run(file, options, run -> ScreenFormat.of(run.input()).mask(run, copy));
    }

    /**
     * Whether {@link #mask} can write a masked copy of a file.
     *
     * @throws UnreadableInputException if there is no such file
     */
    public boolean canMask(Path file, ReadOptions options) {
        InputFile input = ScreenFormat.existing(file, options);
        try {
            return ScreenFormat.of(input).isText();
        } catch (UnreadableInputException e) {
            // Screening says why it cannot be read; here only whether it is text matters.
            return false;
        }
    }

    private interface Work {
        void on(ScreenRun run);
    }

    private Screening run(Path file, ReadOptions options, Work work) {
        ScreenRun run = new ScreenRun(ScreenFormat.existing(file, options), scanner, limit);
        try {
            work.on(run);
        } catch (ScreenRun.OutOfTime e) {
            run.outOfTime();
        } catch (UnreadableInputException e) {
            run.notOpened(String.valueOf(e.getMessage()));
        }
        return run.result();
    }
}
