package io.github.gongkai.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gongkai.notice.NoticeTexts;
import io.github.gongkai.notice.SourceLocation;
import io.github.gongkai.notice.SourceMap;
import io.github.gongkai.publication.Publication;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads publications one by one, from one object, an array, or one object a line; holds one at a time. Used by one thread, once. */
final class PublicationsReader {
    private static final int LONGEST_LINE = 32 << 20;
    private static final int BLOCK = 1 << 16;

    private final InputFile input;
    private final NoticeTexts texts;
    private final ObjectMapper mapper = JsonText.mapper();
    private final Consumer<Reading<Optional<Publication>>> sink;

    PublicationsReader(InputFile input, Consumer<Reading<Optional<Publication>>> sink) {
        this.input = input;
        this.sink = sink;
        texts = NoticeTexts.of(input.options().locale());
    }

    void read(InputStream in) {
        try {
            if (input.format() == InputFile.Format.JSONL) {
                lines(in);
            } else {
                document(in);
            }
        } catch (JsonProcessingException e) {
            throw JsonText.unreadable(input, e);
        } catch (IOException e) {
            throw input.unreadable(InputProblem.DAMAGED, e.getClass().getSimpleName(), e);
        }
    }

    private void document(InputStream in) throws IOException {
        try (JsonParser plain = mapper.getFactory().createParser(in);
                LineRecorder parser = new LineRecorder(plain, input.name())) {
            boolean array = parser.nextToken() == JsonToken.START_ARRAY;
            if (array) {
                parser.take("");
            }
            int index = 0;
            while (!array || parser.nextToken() != JsonToken.END_ARRAY) {
                JsonNode node = mapper.readTree(parser);
                accept(node, parser.take(array ? "/" + index++ : ""));
                if (!array) {
                    return;
                }
            }
        }
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
        String text = bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
        text = number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (text.isBlank()) {
            return;
        }
        SourceMap sources =
                pointer -> SourceLocation.ofLine(input.name(), number).withPointer(pointer);
        Optional<JsonNode> node = tooLong || text.contains("\uFFFD") ? Optional.empty() : parse(text);
        if (node.isPresent()) {
            accept(node.get(), sources);
        } else {
            reject(sources, number);
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

    private void accept(JsonNode node, SourceMap sources) {
        if (!node.isObject()) {
            reject(sources, Optional.ofNullable(sources.locate("").row()).orElse(1));
            return;
        }
        Findings findings = new Findings(input.name(), texts);
        Optional<Publication> publication = JsonPublicationReader.read(node, sources, findings);
        sink.accept(new Reading<>(publication, sources, findings.inOrder()));
    }

    private void reject(SourceMap sources, int line) {
        Findings findings = new Findings(input.name(), texts);
        findings.add("IMP-020", sources.locate(""), null, Map.of("line", line));
        sink.accept(new Reading<>(Optional.empty(), sources, findings.inOrder()));
    }
}
