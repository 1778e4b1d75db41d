package io.github.gongkai.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.gongkai.privacy.HtmlSource;
import io.github.gongkai.privacy.PersonalDataFinding;
import io.github.gongkai.privacy.SourceText;
import io.github.gongkai.privacy.TextScan;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Screens text files block by block, and masks them on the way. Used by one thread, once. */
final class TextScreen {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ScreenRun run;
    private final ScreenFormat format;
    private final @Nullable Writer copy;
    private final TextScan scan;

    private int line = 1;
    private char separator;

    private TextScreen(ScreenRun run, ScreenFormat format, @Nullable Writer copy) {
        this.run = run;
        this.format = format;
        this.copy = copy;
        this.scan = run.scanner().begin();
    }

    static void screen(ScreenRun run, ScreenFormat format) {
        try {
            new TextScreen(run, format, null).read(TextEncoding.of(run.input().path()));
        } catch (IOException e) {
            throw run.input().unreadable(InputProblem.DAMAGED, e.getClass().getSimpleName(), e);
        }
    }

    static void mask(ScreenRun run, ScreenFormat format, Path target) {
        try {
            Charset charset = TextEncoding.of(run.input().path());
            Path folder = target.toAbsolutePath().getParent();
            Path temporary = Files.createTempFile(folder, ".gongkai", ".tmp");
            try {
                try (Writer writer = new BufferedWriter(
                        new OutputStreamWriter(Files.newOutputStream(temporary), charset.newEncoder()))) {
                    new TextScreen(run, format, writer).read(charset);
                }
                Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw run.input().unreadable(InputProblem.DAMAGED, e.getClass().getSimpleName(), e);
        }
    }

    private void read(Charset charset) throws IOException {
        try (TextBlocks blocks = new TextBlocks(run.input(), charset, format)) {
            for (String block = blocks.next(); block != null; block = blocks.next()) {
                run.checkTime();
                block(block);
            }
        }
    }

    private void block(String block) throws IOException {
        boolean marked = line == 1 && !block.isEmpty() && block.charAt(0) == BYTE_ORDER_MARK;
        String text = marked ? block.substring(1) : block;
        if (copy != null && marked) {
            copy.write(BYTE_ORDER_MARK);
        }
        switch (format) {
            case JSON -> json(text);
            case HTML -> report(text, HtmlSource.read(text));
            case CSV -> {
                separator = separator == 0 ? CsvSource.separator(text) : separator;
                report(text, CsvSource.read(text, separator));
            }
            default -> report(text, SourceText.plain(text));
        }
        line += (int) text.chars().filter(c -> c == '\n').count();
    }

    private void json(String text) throws IOException {
        JsonSource source;
        try {
            source = JsonSource.read(text);
        } catch (JsonProcessingException e) {
            String at = e.getLocation() == null
                    ? "?"
                    : e.getLocation().getLineNr() + line - 1 + ":"
                            + e.getLocation().getColumnNr();
            run.notChecked(ScreenWord.NOT_JSON, at);
            report(text, SourceText.plain(text));
            return;
        }
        SourceText read = source.text();
        List<PersonalDataFinding> findings = scan.scan(read.text());
        Lines lines = new Lines(text);
        for (PersonalDataFinding finding : findings) {
            int at = line - 1 + lines.of(read.start(finding.start()));
            run.found(finding, run.say(ScreenWord.LINE, at) + ' ' + source.pointerAt(finding.start()));
        }
        write(text, read, source.asStrings(findings));
    }

    private void report(String block, SourceText source) throws IOException {
        List<PersonalDataFinding> findings = scan.scan(source.text());
        Lines lines = new Lines(block);
        for (PersonalDataFinding finding : findings) {
            run.found(finding, run.say(ScreenWord.LINE, line - 1 + lines.of(source.start(finding.start()))));
        }
        write(block, source, findings);
    }

    private void write(String block, SourceText source, List<PersonalDataFinding> findings) throws IOException {
        if (copy != null) {
            copy.write(source.masked(block, findings));
        }
    }

    /** Tells the line of a place; quick if the places grow. */
    private static final class Lines {
        private final String text;
        private int line = 1;
        private int counted;

        Lines(String text) {
            this.text = text;
        }

        int of(int place) {
            if (place < counted) {
                line = 1;
                counted = 0;
            }
            for (; counted < place; counted++) {
                line += text.charAt(counted) == '\n' ? 1 : 0;
            }
            return line;
        }
    }
}
