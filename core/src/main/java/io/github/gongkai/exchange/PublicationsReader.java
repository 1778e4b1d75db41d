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
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads publications one by one, from one object, an array, or one object a line; holds one at a time. Used by one thread, once. */
final class PublicationsReader {
    /** Of one in a document, which is read already when it is given. */
    private static final int USUAL_SIZE = 4096;

    private final InputFile input;
    private final NoticeTexts texts;
    private final ObjectMapper mapper = JsonText.mapper();
    private final Consumer<UnreadPublication> sink;

    PublicationsReader(InputFile input, Consumer<UnreadPublication> sink) {
        this.input = input;
        this.sink = sink;
        texts = NoticeTexts.of(input.options().locale());
    }

    void read(InputStream in) {
        try {
            if (input.format() == InputFile.Format.JSONL) {
                JsonLines.read(in, line -> sink.accept(new UnreadPublication(line.size(), () -> line(line))));
            } else {
                document(in);
            }
        } catch (JsonProcessingException | CharConversionException e) {
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
                Reading<Optional<Publication>> reading = reading(node, parser.take(array ? "/" + index++ : ""));
                sink.accept(new UnreadPublication(USUAL_SIZE, () -> reading));
                if (!array) {
                    return;
                }
            }
        }
    }

    private Reading<Optional<Publication>> line(JsonLines.Line line) {
        SourceMap sources =
                pointer -> SourceLocation.ofLine(input.name(), line.number()).withPointer(pointer);
        return line.object(mapper)
                .map(node -> reading(node, sources))
                .orElseGet(() -> unreadable(sources, line.number()));
    }

    private Reading<Optional<Publication>> reading(JsonNode node, SourceMap sources) {
        if (!node.isObject()) {
            return unreadable(
                    sources, Optional.ofNullable(sources.locate("").row()).orElse(1));
        }
        Findings findings = new Findings(input.name(), texts);
        Optional<Publication> publication = JsonPublicationReader.read(node, sources, findings);
        return new Reading<>(publication, sources, findings.inOrder());
    }

    private Reading<Optional<Publication>> unreadable(SourceMap sources, int line) {
        Findings findings = new Findings(input.name(), texts);
        findings.add("IMP-020", sources.locate(""), null, Map.of("line", line));
        return new Reading<>(Optional.empty(), sources, findings.inOrder());
    }
}
