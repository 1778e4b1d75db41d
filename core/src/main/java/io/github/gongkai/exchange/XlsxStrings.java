package io.github.gongkai.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The texts of a workbook by number: the shared ones first, then those that stand in the cells themselves. Every text is as a reader
 * sees it: without blanks around it, without the readings of phonetic writing. Used by one thread.
 */
final class XlsxStrings {
    /** More different texts than any table has; so many also fit beside a column in one int. */
    static final int MOST = 1 << 22;

    private static final long MAX_SHARED = 64L << 20;
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final InputFile input;
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> own = new HashMap<>();

    private XlsxStrings(InputFile input) {
        this.input = input;
    }

    static XlsxStrings of(OfficeArchive archive, String part) throws IOException, XMLStreamException {
        XlsxStrings strings = new XlsxStrings(archive.input());
        RichText text = new RichText(archive);
        archive.each(part, MAX_SHARED, (event, xml) -> {
            text.at(event, xml);
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("si")) {
                strings.add(clean(text.take()));
            }
        });
        return strings;
    }

    /** The number of a text that is like no other; it is kept as it is. */
    int add(String text) {
        if (texts.size() == MOST) {
            throw input.unreadable(InputProblem.BOMB, "> " + MOST + " texts");
        }
        texts.add(text);
        return texts.size() - 1;
    }

    /** The number of a text that stands in a cell itself, as others may. */
    int number(String text) {
        return own.computeIfAbsent(clean(text), this::add);
    }

    String text(int number) {
        return texts.get(number);
    }

    boolean has(int number) {
        return number >= 0 && number < texts.size();
    }

    private static String clean(String text) {
        return unescape(text).replace("\r\n", "\n").strip();
    }

    /** Excel writes control characters in text as {@code _x000D_}. */
    private static String unescape(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(m ->
                                Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(m.group(1), 16))))
                : text;
    }

    /** Gathers a text that comes in runs, and leaves out how it is read aloud. */
    static final class RichText {
        private final OfficeArchive archive;
        private final StringBuilder text = new StringBuilder();
        private boolean inText;
        private boolean phonetic;

        RichText(OfficeArchive archive) {
            this.archive = archive;
        }

        void at(int event, XMLStreamReader xml) {
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                if (inText) {
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    archive.refuseLong(text.length());
                }
            } else if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                boolean begins = event == XMLStreamConstants.START_ELEMENT;
                String element = xml.getLocalName();
                phonetic = element.equals("rPh") ? begins : phonetic;
                inText = begins && element.equals("t") && !phonetic;
            }
        }

        String take() {
            String taken = text.toString();
            text.setLength(0);
            return taken;
        }
    }
}
