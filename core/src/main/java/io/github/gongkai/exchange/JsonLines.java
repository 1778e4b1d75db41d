package io.github.gongkai.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Utf8;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** Splits JSONL into its lines, each of which holds one object; blank ones are passed over. Holds one line at a time. */
final class JsonLines {
    private static final int LONGEST_LINE = 32 << 20;
    private static final int BLOCK = 1 << 16;
    private static final byte[] NONE = {};
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Consumer<Line> sink;

    /** A line that is not parsed yet. Immutable, so that any thread may parse it. */
    static final class Line {
        private final byte[] bytes;
        private final int number;

        /** With no bytes where it is seen at once that the line is no object, or is too long. */
        private Line(byte[] bytes, int number) {
            this.bytes = bytes;
            this.number = number;
        }

        /** From 1. */
        int number() {
            return number;
        }

        int size() {
            return bytes.length;
        }

        /** Empty where the line is no object or not UTF-8. */
        Optional<JsonNode> object(ObjectMapper mapper) {
            if (bytes.length == 0 || !Utf8.isWellFormed(bytes)) {
                return Optional.empty();
            }
            try (JsonParser parser = mapper.getFactory().createParser(bytes)) {
                JsonNode node = mapper.readTree(parser);
                return node != null && node.isObject() && parser.nextToken() == null
                        ? Optional.of(node)
                        : Optional.empty();
            } catch (JsonProcessingException e) {
                // Told by the notice for the line; the parser's words would repeat its content.
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException("bytes in memory cannot be read", e);
            }
        }
    }

    private JsonLines(Consumer<Line> sink) {
        this.sink = sink;
    }

    /** Gives each line that is not blank. */
    static void read(InputStream in, Consumer<Line> sink) throws IOException {
        new JsonLines(sink).lines(in);
    }

    private void lines(InputStream in) throws IOException {
        byte[] block = new byte[BLOCK];
        ByteArrayOutputStream begun = new ByteArrayOutputStream();
        int number = 1;
        boolean tooLong = false;
        for (int n = in.read(block); n >= 0; n = in.read(block)) {
            int start = 0;
            for (int i = 0; i < n; i++) {
                if (block[i] == '\n') {
                    if (begun.size() == 0 && !tooLong) {
                        line(block, start, i, number++);
                    } else {
                        tooLong |= !append(begun, block, start, i);
                        line(begun, number++, tooLong);
                        begun.reset();
                        tooLong = false;
                    }
                    start = i + 1;
                }
            }
            tooLong |= !append(begun, block, start, n);
        }
        line(begun, number, tooLong);
    }

    /** Adds a part of a block to the line begun in an earlier one, unless that makes it too long. */
    private static boolean append(ByteArrayOutputStream line, byte[] block, int start, int end) {
        boolean fits = line.size() + end - start <= LONGEST_LINE;
        if (fits) {
            line.write(block, start, end - start);
        }
        return fits;
    }

    private void line(ByteArrayOutputStream line, int number, boolean tooLong) {
        byte[] bytes = line.toByteArray();
        if (tooLong) {
            sink.accept(new Line(NONE, number));
        } else {
            line(bytes, 0, bytes.length, number);
        }
    }

    private void line(byte[] bytes, int from, int to, int number) {
        boolean marked = number == 1 && to - from >= 3 && Arrays.equals(bytes, from, from + 3, MARK, 0, 3);
        int start = marked ? from + 3 : from;
        while (start < to && bytes[start] >= 0 && bytes[start] <= ' ') {
            start++;
        }
        // A second byte of zero would make the parser guess at another encoding.
        if (to - start >= 2 && bytes[start] == '{' && bytes[start + 1] != 0) {
            sink.accept(new Line(Arrays.copyOfRange(bytes, start, to), number));
        } else if (!new String(bytes, start, to - start, StandardCharsets.UTF_8).isBlank()) {
            sink.accept(new Line(NONE, number));
        }
    }
}
