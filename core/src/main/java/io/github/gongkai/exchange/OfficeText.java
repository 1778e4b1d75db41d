package io.github.gongkai.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Screens the parts of an Office file that are not its body: comments, properties, drawings, links, whatever has text. */
final class OfficeText {
    /** Parts that hold formatting only, or that are read as the body. */
    private static final Pattern SILENT = Pattern.compile(
            ".*(?:styles|theme/theme\\d*|fontTable|webSettings|settings|numbering|calcChain|\\[Content_Types]|stylesWithEffects)\\.xml");

    private static final Pattern IMAGE = Pattern.compile("(?i).*\\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg)");
    private static final Pattern EMBEDDED = Pattern.compile("(?i).*(?:/embeddings/|vbaProject\\.bin|/activeX/).*");
    private static final Set<String> TELLING = Set.of(
            "Target",
            "descr",
            "title",
            "author",
            "prompt",
            "promptTitle",
            "error",
            "display",
            "tooltip",
            "alt",
            "name",
            "v");
    private static final Set<String> INLINE =
            Set.of("t", "r", "rPr", "b", "i", "sz", "color", "rFont", "family", "charset");
    private static final int SHORTEST = 7;

    private OfficeText() {}

    static void screen(OfficeArchive archive, ScreenRun run, Set<String> body) throws IOException, XMLStreamException {
        int images = 0;
        for (String part : new TreeSet<>(archive.parts())) {
            run.checkTime();
            if (IMAGE.matcher(part).matches()) {
                images++;
            } else if (EMBEDDED.matcher(part).matches()) {
                run.notChecked(ScreenWord.EMBEDDED, fileName(part));
            } else if (!body.contains(part)
                    && isXml(part)
                    && !SILENT.matcher(part).matches()) {
                run.copies(text(archive, part), run.say(word(part), fileName(part)));
            }
        }
        if (images > 0) {
            run.notChecked(ScreenWord.IMAGES, images);
        }
    }

    private static boolean isXml(String part) {
        return List.of(".xml", ".rels", ".vml").stream().anyMatch(part::endsWith);
    }

    private static ScreenWord word(String part) {
        return part.startsWith("docProps/")
                ? ScreenWord.PROPERTIES
                : part.contains("omments")
                        ? ScreenWord.CELL_COMMENT
                        : part.endsWith("sharedStrings.xml") ? ScreenWord.UNUSED_TEXT : ScreenWord.PART;
    }

    private static String fileName(String part) {
        return part.substring(part.lastIndexOf('/') + 1);
    }

    private static String text(OfficeArchive archive, String part) throws IOException, XMLStreamException {
        Collector collector = new Collector();
        archive.each(part, OfficeArchive.MAX_UNPACKED, collector::at);
        return collector.text.append('\n').append(collector.attributes).toString();
    }

    /** All text but the cells of a sheet, which are read as rows; elements end a line unless they are runs of one text. */
    private static final class Collector {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder attributes = new StringBuilder();
        private boolean inCells;

        void at(int event, XMLStreamReader xml) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inCells |= xml.getLocalName().equals("sheetData");
                    if (!inCells) {
                        attributes(xml);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inCells &= !xml.getLocalName().equals("sheetData");
                    if (!inCells && !INLINE.contains(xml.getLocalName())) {
                        text.append('\n');
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!inCells) {
                        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                default -> {
                    // Comments and processing instructions are no text of the document.
                }
            }
        }

        private void attributes(XMLStreamReader xml) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                String value = xml.getAttributeValue(i);
                if (value.length() >= SHORTEST && TELLING.contains(xml.getAttributeLocalName(i))) {
                    attributes.append(value).append('\n');
                }
            }
        }
    }
}
