package io.github.gongkai.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Splits JSONL into its objects, one a line (JSONL); blank lines are passed over. Holds one line at a time. */
final class JsonLines {
    private static final int LONGEST_LINE = 32 << 20;
    private static final int BLOCK = 1 << 16;

    private final ObjectMapper mapper;
    private final Sink sink;

    /** Gets each line that is not blank; the object is empty where the line is none, is too long, or is not UTF-8. */
    interface Sink {
        void accept(Optional<JsonNode> object, int line);
    }

    private JsonLines(ObjectMapper mapper, Sink sink) {
        this.mapper = mapper;
        this.sink = sink;
    }

    static void read(InputStream in, ObjectMapper mapper, Sink sink) throws IOException {
        new JsonLines(mapper, sink).lines(in);
    }

    private void lines(InputStream in) throws IOException {
        byte[] block = new byte[BLOCK];
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int number = 1;
        boolean tooLong = false;
        for (int n = in.read(block); n >= 0; n = in.read(block)) {
            int start = 0;
            for (int i = 0; i < n; i++) {
                if (block[i] == '\n') {
                    tooLong |= !append(line, block, start, i);
                    line(line, number++, tooLong);
                    line.reset();
                    tooLong = false;
                    start = i + 1;
                }
            }
            tooLong |= !append(line, block, start, n);
        }
        line(line, number, tooLong);
    }

    /** Adds a part of a block to the line unless that makes it too long. */
    private static boolean append(ByteArrayOutputStream line, byte[] block, int start, int end) {
        boolean fits = line.size() + end - start <= LONGEST_LINE;
        if (fits) {
            line.write(block, start, end - start);
        }
        return fits;
    }

    private void line(ByteArrayOutputStream bytes, int number, boolean tooLong) throws IOException {
        String text = bytes.toString(StandardCharsets.UTF_8);
        text = number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (!text.isBlank()) {
            sink.accept(tooLong || text.contains("\uFFFD") ? Optional.empty() : parse(text), number);
        }
    }

    private Optional<JsonNode> parse(String line) throws IOException {
        try (JsonParser parser = mapper.getFactory().createParser(line)) {
            JsonNode node = mapper.readTree(parser);
            return node != null && node.isObject() && parser.nextToken() == null ? Optional.of(node) : Optional.empty();
        } catch (JsonProcessingException e) {
            // Told by the notice for the line; the parser's words would repeat its content.
            return Optional.empty();
        }
    }
}
