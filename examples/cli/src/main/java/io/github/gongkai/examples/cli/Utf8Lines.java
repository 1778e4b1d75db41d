package io.github.gongkai.examples.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of UTF-8, whatever the locale. A line that is not UTF-8, or longer than any cell, is refused by its number. */
final class Utf8Lines {
    private static final int LONGEST = 16 * 1024 * 1024;
    private static final char MARK = '\uFEFF';

    private final InputStream in;
    private long number;

    Utf8Lines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** The next line without its end, or null after the last. */
    @Nullable
    String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b = in.read();
        if (b < 0) {
            return null;
        }
        number++;
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (line.size() == LONGEST) {
                throw new UsageException("第" + number + "行超过16 MB / line " + number + " is longer than 16 MB");
            }
            line.write(b);
        }
        return decode(line.toByteArray());
    }

    /** Whether reading on would wait for somebody to type: then what is written should be seen first. */
    boolean wouldWait() throws IOException {
        return in.available() == 0;
    }

    private String decode(byte[] bytes) {
        int length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
            return number == 1 && !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UsageException(
                    "第" + number + "行不是UTF-8，请先转换编码 / line " + number + " is not UTF-8: convert the input first", e);
        }
    }
}
