package io.github.gongkai.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text file into blocks of whole lines or records, so that a file of any length needs the memory of one block. A page of HTML and
 * a JSON document are one block. Used by one thread.
 */
final class TextBlocks implements AutoCloseable {
    private static final int BLOCK = 1 << 20;
    /** Longer lines are cut, longer pages and documents refused. */
    private static final int LONGEST = 1 << 25;

    private final InputFile input;
    private final ScreenFormat format;
    private final Reader reader;
    private final StringBuilder buffer = new StringBuilder();
    private final char[] chunk = new char[1 << 16];
    private boolean ended;

    TextBlocks(InputFile input, Charset charset, ScreenFormat format) throws IOException {
        this.input = input;
        this.format = format;
        this.reader = new BufferedReader(new InputStreamReader(
                Files.newInputStream(input.path()),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** The next block, or null at the end. */
    @Nullable
    String next() throws IOException {
        int size = BLOCK;
        while (true) {
            fill(size);
            if (ended) {
                return buffer.isEmpty() ? null : take(buffer.length());
            }
            int end = endOfBlock();
            if (end > 0) {
                return take(end);
            }
            if (size >= LONGEST) {
                if (isWhole()) {
                    throw input.unreadable(InputProblem.TOO_LARGE, "> " + LONGEST);
                }
                return take(cut());
            }
            size *= 2;
        }
    }

    private void fill(int size) throws IOException {
        while (!ended && buffer.length() < size) {
            int read = reader.read(chunk);
            if (read < 0) {
                ended = true;
            } else {
                buffer.append(chunk, 0, read);
            }
        }
    }

    private boolean isWhole() {
        return format == ScreenFormat.HTML || format == ScreenFormat.JSON && !isLines();
    }

    /** Whether each line is a document: the first line ends like one and the next begins like one. */
    private boolean isLines() {
        int end = buffer.indexOf("\n");
        return end > 0
                && end + 1 < buffer.length()
                && buffer.charAt(end + 1) == '{'
                && buffer.substring(0, end).strip().endsWith("}");
    }

    private int endOfBlock() {
        if (isWhole()) {
            return 0;
        }
        return format == ScreenFormat.CSV ? CsvSource.endOfRecords(buffer.toString()) : buffer.lastIndexOf("\n") + 1;
    }

    /** An end that cuts no number in two, if there is one near. */
    private int cut() {
        int end = buffer.length();
        for (int i = end; i > end - BLOCK; i--) {
            char c = buffer.charAt(i - 1);
            if (c == ',' || c == '，' || c == '。' || c == '；') {
                return i;
            }
        }
        return end;
    }

    private String take(int end) {
        String block = buffer.substring(0, end);
        buffer.delete(0, end);
        return block;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
