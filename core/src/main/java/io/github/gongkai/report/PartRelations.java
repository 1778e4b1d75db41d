package io.github.gongkai.report;

import io.github.gongkai.report.XmlPart.Element;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The relationships of one part of a workbook. */
final class PartRelations {
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final String STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String EMPTY = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";

    private final WorkbookParts parts;
    private final String part;
    private final String name;
    private final StringBuilder added = new StringBuilder();
    private final XmlPart xml;
    private int count;

    PartRelations(WorkbookParts parts, String part) throws IOException {
        this.parts = parts;
        this.part = part;
        this.name = WorkbookParts.relationshipsOf(part);
        String existing = parts.read(name);
        this.xml = new XmlPart(existing == null ? EMPTY : existing);
    }

    /** The part that stands in a relationship whose type ends so; null if none does. */
    @Nullable
    String find(String typeEnd) {
        for (Element relation : xml.childrenOf(xml.root())) {
            if (String.valueOf(xml.attribute(relation, "Type")).endsWith(typeEnd)) {
                return resolve(relation);
            }
        }
        return null;
    }

    /** The part that a relationship leads to; null if there is none of that id. */
    @Nullable
    String target(String id) {
        for (Element relation : xml.childrenOf(xml.root())) {
            if (id.equals(xml.attribute(relation, "Id"))) {
                return resolve(relation);
            }
        }
        return null;
    }

    private String resolve(Element relation) {
        return WorkbookParts.resolve(part, String.valueOf(xml.attribute(relation, "Target")));
    }

    /** Adds a relationship and answers its id. */
    String add(String typeEnd, String target) {
        String id;
        do {
            id = "rIdGongkai" + ++count;
        } while (target(id) != null);
        added.append("<Relationship Id=\"")
                .append(id)
                .append("\" Type=\"")
                .append(WorkbookParts.RELATIONSHIPS)
                .append(typeEnd)
                .append("\" Target=\"/")
                .append(target)
                .append("\"/>");
        return id;
    }

    /** The namespace of relationship ids in a sheet of that namespace. */
    String namespace(String sheet) {
        return sheet.startsWith(STRICT) ? STRICT_RELATIONSHIPS : WorkbookParts.RELATIONSHIPS;
    }

    void save() {
        if (added.length() > 0) {
            xml.append(xml.root(), added.toString());
            parts.rewrite(name, xml.edited());
        }
    }
}
