package io.github.gongkai.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Which parts of a workbook's archive hold what.
 *
 * @param sheets in the order of the workbook
 * @param strings the part with the shared texts
 * @param styles the part with the formats of numbers
 * @param from1904 whether days are counted from 1904, not from 1900
 */
record XlsxParts(List<Sheet> sheets, String strings, String styles, boolean from1904) {
    private static final String FOLDER = "xl/";

    /** A sheet: its name, the part that holds it, whether people see it. */
    record Sheet(String name, String part, boolean hidden) {}

    static XlsxParts of(OfficeArchive archive) throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        Map<String, String> byType = new HashMap<>();
        each(archive, FOLDER + "_rels/workbook.xml.rels", "Relationship", r -> {
            String target = OfficeArchive.attribute(r, "Target");
            String part = target.startsWith("/") ? target.substring(1) : FOLDER + target;
            String type = OfficeArchive.attribute(r, "Type");
            targets.put(OfficeArchive.attribute(r, "Id"), part);
            byType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), part);
        });
        List<Sheet> sheets = new ArrayList<>();
        boolean[] from1904 = {false};
        each(archive, FOLDER + "workbook.xml", "sheet", r -> {
            String state = OfficeArchive.attribute(r, "state");
            sheets.add(new Sheet(
                    OfficeArchive.attribute(r, "name"),
                    targets.getOrDefault(OfficeArchive.attribute(r, "id"), ""),
                    !state.isEmpty() && !state.equals("visible")));
        });
        each(archive, FOLDER + "workbook.xml", "workbookPr", r -> {
            String value = OfficeArchive.attribute(r, "date1904");
            from1904[0] = value.equals("1") || value.equals("true");
        });
        return new XlsxParts(
                List.copyOf(sheets),
                byType.getOrDefault("sharedStrings", ""),
                byType.getOrDefault("styles", ""),
                from1904[0]);
    }

    private static void each(OfficeArchive archive, String part, String element, ElementVisitor visitor)
            throws IOException, XMLStreamException {
        archive.each(part, OfficeArchive.MAX_UNPACKED, (event, xml) -> {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(element)) {
                visitor.visit(xml);
            }
        });
    }

    private interface ElementVisitor {
        void visit(XMLStreamReader reader);
    }
}
