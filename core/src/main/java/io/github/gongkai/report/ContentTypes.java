package io.github.gongkai.report;

import java.io.IOException;

/** The list of a workbook's kinds of parts: names the parts that we add. */
final class ContentTypes {
    private static final String PART = "[Content_Types].xml";
    private static final String COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private static final String DRAWING = "application/vnd.openxmlformats-officedocument.vmlDrawing";

    private ContentTypes() {}

    static void addPart(WorkbookParts parts, String name) throws IOException {
        add(parts, "<Override PartName=\"/" + name + "\" ContentType=\"" + COMMENTS + "\"/>", "\"/" + name + "\"");
    }

    static void addDrawings(WorkbookParts parts) throws IOException {
        add(parts, "<Default Extension=\"vml\" ContentType=\"" + DRAWING + "\"/>", "Extension=\"vml\"");
    }

    private static void add(WorkbookParts parts, String entry, String sign) throws IOException {
        String text = parts.require(PART);
        if (!text.contains(sign)) {
            XmlPart xml = new XmlPart(text);
            xml.insert(xml.root().innerStart(), entry);
            parts.rewrite(PART, xml.edited());
        }
    }
}
