package io.github.gongkai.exchange;

import java.io.IOException;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Screens a Word document: body, headers, footers, notes and comments as lines with the cells of a table between tabs, deleted text by
 * itself, then everything else that has text. Used by one thread.
 */
final class WordScreen {
    private static final Pattern STORY =
            Pattern.compile("word/(?:document|header\\d*|footer\\d*|footnotes|endnotes|comments\\w*)\\.xml");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder deleted = new StringBuilder();
    private int cells;
    private boolean inText;
    private boolean inDeleted;
    private boolean rowBegins;
    private int spanned;

    private WordScreen() {}

    static void screen(ScreenRun run) {
        OfficeArchive.read(run.input(), archive -> {
            Set<String> stories = new TreeSet<>();
            archive.parts().stream()
                    .filter(part -> STORY.matcher(part).matches())
                    .forEach(stories::add);
            for (String story : stories) {
                story(archive, run, story);
            }
            OfficeText.screen(archive, run, stories);
        });
    }

    private static void story(OfficeArchive archive, ScreenRun run, String part)
            throws IOException, XMLStreamException {
        WordScreen screen = new WordScreen();
        archive.each(part, OfficeArchive.MAX_UNPACKED, screen::at);
        IntFunction<String> place = line -> run.say(word(part), line);
        run.lines(screen.text.toString(), place);
        run.lines(screen.deleted.toString(), line -> run.say(ScreenWord.DELETED, line));
    }

    private static ScreenWord word(String part) {
        return new TreeMap<>(java.util.Map.of(
                        "word/comments", ScreenWord.COMMENT,
                        "word/document", ScreenWord.BODY,
                        "word/endnotes", ScreenWord.NOTE,
                        "word/footer", ScreenWord.FOOTER,
                        "word/footnotes", ScreenWord.NOTE,
                        "word/header", ScreenWord.HEADER))
                .floorEntry(part)
                .getValue();
    }

    private void at(int event, XMLStreamReader xml) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (inText || inDeleted) {
                    (inDeleted ? deleted : text)
                            .append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                }
            }
            default -> {
                // Comments and processing instructions are no text of the document.
            }
        }
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "t" -> inText = true;
            case "delText" -> inDeleted = true;
            case "instrText" -> {
                text.append(' ');
                inText = true;
            }
            case "tr" -> rowBegins = true;
            case "tc" -> {
                if (!rowBegins) {
                    text.append('\t');
                }
                rowBegins = false;
                cells++;
                spanned = 0;
            }
            case "gridSpan" -> span(xml);
            case "tab", "br", "cr" -> text.append(' ');
            default -> {
                // Formatting says nothing about a person.
            }
        }
    }

    /** A cell over several columns keeps those after it under their headings. */
    private void span(XMLStreamReader xml) {
        String value = OfficeArchive.attribute(xml, "val");
        spanned = value.matches("[1-9][0-9]?") ? Integer.parseInt(value) - 1 : 0;
    }

    private void end(String element) {
        switch (element) {
            case "t", "instrText" -> inText = false;
            case "delText" -> inDeleted = false;
            case "tc" -> {
                cells--;
                text.append("\t".repeat(spanned));
                spanned = 0;
            }
            case "tr" -> text.append('\n');
            case "p" -> {
                text.append(cells > 0 ? ' ' : '\n');
                deleted.append('\n');
            }
            default -> {
                // See above.
            }
        }
    }
}
