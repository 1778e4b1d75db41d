package io.github.gongkai.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.gongkai.privacy.HtmlSource;
import io.github.gongkai.privacy.PersonalDataFinding;
import io.github.gongkai.privacy.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The text of JSON: a line for each object with its names and values, HTML in a value read as HTML. Knows the pointer of each value, and
 * which values are numbers: a masked number has to become a string. Used by one thread, once.
 */
final class JsonSource {
    private final String json;
    private final SourceText.Builder text;
    private final NavigableMap<Integer, String> pointers = new TreeMap<>();
    private final NavigableMap<Integer, Integer> numbers = new TreeMap<>();

    private JsonSource(String json) {
        this.json = json;
        this.text = new SourceText.Builder(json.length());
    }

    /** Reads one document or several, one after another. */
    static JsonSource read(String json) throws IOException {
        JsonSource source = new JsonSource(json);
        try (JsonParser parser = JsonText.mapper().getFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                source.token(token, parser);
            }
        }
        return source;
    }

    private void token(JsonToken token, JsonParser parser) throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        switch (token) {
            case FIELD_NAME -> {
                string(start, parser.currentName().length());
                text.append('：', start, 0);
            }
            case VALUE_STRING -> {
                pointers.put(
                        text.length(),
                        parser.getParsingContext().pathAsPointer().toString());
                value(start, parser.getText());
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                pointers.put(
                        text.length(),
                        parser.getParsingContext().pathAsPointer().toString());
                String digits = parser.getText();
                numbers.put(text.length(), text.length() + digits.length());
                for (int i = 0; i < digits.length(); i++) {
                    text.append(digits.charAt(i), start + i);
                }
                separate(parser, start + digits.length());
            }
            case START_OBJECT, END_OBJECT, START_ARRAY, END_ARRAY -> text.append('\n', start, 0);
            default -> text.append('，', start, 0);
        }
        if (token == JsonToken.VALUE_STRING) {
            separate(parser, start);
        }
    }

    private void separate(JsonParser parser, int place) {
        text.append(parser.getParsingContext().inObject() ? '，' : '\n', place, 0);
    }

    private void value(int start, String value) {
        int tag = value.indexOf('<');
        boolean html = tag >= 0 && value.indexOf('>', tag) > 0;
        if (!html) {
            string(start, value.length());
            return;
        }
        SourceText.Builder inner = new SourceText.Builder(value.length());
        decode(start + 1, value.length(), inner);
        SourceText decoded = inner.build();
        SourceText read = HtmlSource.read(decoded.text());
        text.append('\n', start, 0);
        String page = read.text();
        for (int i = 0; i < page.length(); i++) {
            boolean own = read.end(i) > read.start(i);
            int place = own ? decoded.start(read.start(i)) : start;
            text.append(page.charAt(i), place, own ? decoded.end(read.end(i) - 1) - place : 0);
        }
        text.append('\n', start, 0);
    }

    /** Signs of a name or string value whose opening quotation mark stands at a place. */
    private void string(int quote, int length) {
        decode(quote + 1, length, text);
    }

    private void decode(int from, int length, SourceText.Builder into) {
        int i = from;
        for (int n = 0; n < length && i < json.length(); n++) {
            int escape = json.charAt(i) != '\\' ? 1 : json.charAt(i + 1) == 'u' ? 6 : 2;
            into.append(escape == 1 ? json.charAt(i) : unescaped(i), i, escape);
            i += escape;
        }
    }

    private char unescaped(int backslash) {
        char c = json.charAt(backslash + 1);
        return switch (c) {
            case 'n' -> '\n';
            case 't', 'r', 'b', 'f' -> ' ';
            case 'u' -> (char) Integer.parseInt(json.substring(backslash + 2, backslash + 6), 16);
            default -> c;
        };
    }

    SourceText text() {
        return text.build();
    }

    /** Pointer of the value that a sign of the text belongs to. */
    String pointerAt(int sign) {
        var value = pointers.floorEntry(sign);
        return value == null ? "" : value.getValue();
    }

    /** Findings in numbers take the whole number and are written as strings. */
    List<PersonalDataFinding> asStrings(List<PersonalDataFinding> findings) {
        List<PersonalDataFinding> strings = new ArrayList<>(findings.size());
        for (PersonalDataFinding finding : findings) {
            var number = numbers.floorEntry(finding.start());
            boolean inNumber = number != null && finding.start() < number.getValue();
            strings.add(
                    inNumber
                            ? new PersonalDataFinding(
                                    finding.kind(), number.getKey(), number.getValue(), '"' + finding.masked() + '"')
                            : finding);
        }
        return strings;
    }
}
