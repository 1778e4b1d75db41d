package io.github.gongkai.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Finds in which part of a workbook's archive each sheet stands. */
final class XlsxParts {
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private XlsxParts() {}

    /** Names of the sheet parts by the sheet's index in the workbook, from 0. */
    static Map<Integer, String> sheetParts(InputFile input) {
        try (ZipFile zip = new ZipFile(input.path().toFile())) {
            Map<String, String> targets = new HashMap<>();
            each(zip, "xl/_rels/workbook.xml.rels", "Relationship", r -> {
                String id = r.getAttributeValue(null, "Id");
                String target = r.getAttributeValue(null, "Target");
                if (id != null && target != null) {
                    targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            });
            Map<Integer, String> parts = new HashMap<>();
            each(zip, "xl/workbook.xml", "sheet", r -> {
                String id = firstOf(
                        r.getAttributeValue(RELATIONSHIPS, "id"), r.getAttributeValue(STRICT_RELATIONSHIPS, "id"));
                parts.put(parts.size(), targets.getOrDefault(id, ""));
            });
            return parts;
        } catch (IOException | XMLStreamException e) {
            throw input.unreadable(InputProblem.DAMAGED, e.getClass().getSimpleName(), e);
        }
    }

    private static String firstOf(@Nullable String first, @Nullable String second) {
        return first != null ? first : second != null ? second : "";
    }

    private static void each(ZipFile zip, String part, String element, ElementVisitor visitor)
            throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        XMLInputFactory xml = SafeXml.factory();
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader reader = xml.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals(element)) {
                    visitor.visit(reader);
                }
            }
        }
    }

    private interface ElementVisitor {
        void visit(XMLStreamReader reader);
    }
}
