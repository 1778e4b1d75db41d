package io.github.gongkai.exchange;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;

/** How JSON is read and written here: bounded when read, UTF-8 with plain line breaks when written. */
final class JsonText {
    static final int DEEPEST = 64;
    static final int LONGEST_STRING = 16 << 20;

    private JsonText() {}

    static ObjectMapper mapper() {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_STRING)
                .maxNumberLength(100)
                .maxNameLength(1_000)
                .build();
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(constraints)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return JsonMapper.builder(factory).build();
    }

    /** Pretty, with {@code \n} on every system; does not close the stream. */
    static JsonGenerator generator(OutputStream out) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        JsonGenerator generator = mapper().getFactory().createGenerator(out, JsonEncoding.UTF8);
        generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        return generator.setPrettyPrinter(
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
    }

    /** What was wrong with a text, by place only: a parser's own words repeat the text. */
    static UnreadableInputException unreadable(InputFile input, IOException e) {
        JsonLocation at = e instanceof JsonProcessingException json ? json.getLocation() : null;
        String place = at == null ? "1:1" : at.getLineNr() + ":" + at.getColumnNr();
        InputProblem problem = e instanceof StreamConstraintsException ? InputProblem.TOO_DEEP : InputProblem.NOT_JSON;
        return input.unreadable(problem, place);
    }
}
