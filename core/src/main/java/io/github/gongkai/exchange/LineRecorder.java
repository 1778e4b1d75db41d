package io.github.gongkai.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.google.common.primitives.ImmutableIntArray;
import io.github.gongkai.notice.SourceLocation;
import io.github.gongkai.notice.SourceMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notes on which line each value of a JSON text stands, down to a depth that is worth it. Used by one thread. */
final class LineRecorder extends JsonParserDelegate {
    private static final int DEEPEST = 6;

    private final String file;
    private final Map<List<String>, List<String>> shapes = new HashMap<>();
    private List<String> pointers = new ArrayList<>();
    private ImmutableIntArray.Builder lines = ImmutableIntArray.builder();

    LineRecorder(JsonParser parser, String file) {
        super(parser);
        this.file = file;
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        JsonToken token = super.nextToken();
        if (token != null && token != JsonToken.FIELD_NAME && !token.isStructEnd() && isShallow()) {
            pointers.add(getParsingContext().pathAsPointer().toString());
            lines.add(currentTokenLocation().getLineNr());
        }
        return token;
    }

    private boolean isShallow() {
        int depth = 0;
        for (JsonStreamContext c = getParsingContext(); c != null; c = c.getParent()) {
            depth++;
        }
        return depth <= DEEPEST;
    }

    /**
     * The places noted since the last call, as places of a model that hangs at a prefix. Models of one shape share the pointers, so
     * that what is kept for each is a row of numbers.
     */
    SourceMap take(String prefix) {
        List<String> below = pointers.stream()
                .map(p -> p.startsWith(prefix) ? p.substring(prefix.length()) : p)
                .toList();
        SourceMap taken = new Lines(file, shapes.computeIfAbsent(below, b -> b), lines.build());
        pointers = new ArrayList<>();
        lines = ImmutableIntArray.builder();
        return taken;
    }

    private record Lines(String file, List<String> pointers, ImmutableIntArray lines) implements SourceMap {
        @Override
        public SourceLocation locate(String pointer) {
            for (String p = pointer; !p.isEmpty(); p = p.substring(0, Math.max(p.lastIndexOf('/'), 0))) {
                int index = pointers.indexOf(p);
                if (index >= 0) {
                    return at(lines.get(index), pointer);
                }
            }
            return lines.isEmpty() ? SourceLocation.ofFile(file).withPointer(pointer) : at(lines.get(0), pointer);
        }

        private SourceLocation at(int line, String pointer) {
            return SourceLocation.ofLine(file, line).withPointer(pointer);
        }
    }
}
