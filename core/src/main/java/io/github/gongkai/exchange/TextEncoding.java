package io.github.gongkai.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tells in which encoding a text file is: by its byte order mark, by zero bytes, else the first that fits without a fault. */
final class TextEncoding {
    private static final int HEAD = 8_192;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextEncoding() {}

    static Charset of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.length >= 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        }
        if (zeros[0] + zeros[1] > 0) {
            // Line ends and commas have a zero byte in UTF-16: after the sign in little-endian order, before it in
            // big-endian.
            return zeros[1] >= zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            if (fits(file, charset)) {
                return charset;
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean fits(Path file, Charset charset) throws IOException {
        try (Reader reader = strict(file, charset)) {
            char[] buffer = new char[HEAD];
            while (reader.read(buffer) >= 0) {
                // Only whether it can be decoded matters.
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** A reader that fails on bytes that are no characters and skips a byte order mark. */
    static Reader strict(Path file, Charset charset) throws IOException {
        Reader reader = new java.io.BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.mark(1);
        if (reader.read() != 0xFEFF) {
            reader.reset();
        }
        return reader;
    }
}
