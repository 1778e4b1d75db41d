package io.github.gongkai.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One pass over a workbook's parts before it is read: unpacks everything once against fixed bounds, so that the reader proper
 * meets no bomb, and notes the merged ranges, which that reader does not tell.
 */
final class XlsxInspection {
    static final int MAX_ENTRIES = 2_000;
    static final long MAX_UNPACKED = 256L << 20;
    static final long MAX_STRINGS = 64L << 20;
    /** Excel's own bound is 32,767. */
    static final int MAX_CELL = 100_000;

    private static final int MAX_MERGES = 200_000;

    private final InputFile input;
    private final XMLInputFactory xml;
    private final Map<String, List<CellRange>> merges = new HashMap<>();
    private long unpacked;
    private int mergeCount;

    private XlsxInspection(InputFile input) {
        this.input = input;
        xml = SafeXml.factory();
    }

    /** The merged ranges of each sheet part, by the part's name. */
    static Map<String, List<CellRange>> mergedRanges(InputFile input) {
        XlsxInspection inspection = new XlsxInspection(input);
        try (ZipFile zip = new ZipFile(input.path().toFile())) {
            inspection.inspect(zip);
        } catch (IOException | XMLStreamException e) {
            throw input.unreadable(InputProblem.DAMAGED, e.getClass().getSimpleName(), e);
        }
        return inspection.merges;
    }

    private void inspect(ZipFile zip) throws IOException, XMLStreamException {
        if (zip.size() > MAX_ENTRIES) {
            throw input.unreadable(InputProblem.BOMB, zip.size() + " entries");
        }
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            boolean strings = entry.getName().endsWith("sharedStrings.xml");
            long left = MAX_UNPACKED - unpacked;
            long limit = strings ? Math.min(MAX_STRINGS, left) : left;
            try (BoundedStream in = new BoundedStream(input, zip.getInputStream(entry), limit)) {
                if (entry.getName().endsWith(".xml")) {
                    scan(entry.getName(), in);
                } else {
                    in.transferTo(OutputStream.nullOutputStream());
                }
                unpacked += in.count();
            }
        }
    }

    private void scan(String part, InputStream in) throws XMLStreamException {
        XMLStreamReader reader = xml.createXMLStreamReader(in);
        int text = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw input.unreadable(InputProblem.DAMAGED, "DOCTYPE");
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text += reader.getTextLength();
                if (text > MAX_CELL) {
                    throw input.unreadable(InputProblem.HUGE_CELL, Integer.toString(MAX_CELL));
                }
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                text = startsCell(reader.getLocalName()) ? 0 : text;
                merge(part, reader);
            }
        }
    }

    /** Rich text comes in runs; their lengths add up until the next cell or shared string begins. */
    private static boolean startsCell(String element) {
        return !element.equals("t") && !element.equals("r");
    }

    private void merge(String part, XMLStreamReader reader) {
        if (reader.getLocalName().equals("mergeCell")) {
            if (++mergeCount > MAX_MERGES) {
                throw input.unreadable(InputProblem.BOMB, MAX_MERGES + " merged ranges");
            }
            String reference = reader.getAttributeValue(null, "ref");
            CellRange.parse(reference == null ? "" : reference)
                    .ifPresent(r ->
                            merges.computeIfAbsent(part, p -> new ArrayList<>()).add(r));
        }
    }
}
