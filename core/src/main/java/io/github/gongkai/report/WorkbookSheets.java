package io.github.gongkai.report;

import io.github.gongkai.GongkaiException;
import io.github.gongkai.report.XmlPart.Element;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which part holds which sheet of a workbook, and which its styles.
 *
 * @param partOf name of the part, by the sheet's name, in the order of the workbook
 * @param styles name of the part with the styles
 */
record WorkbookSheets(Map<String, String> partOf, String styles) {
    private static final String WORKBOOK = "xl/workbook.xml";

    static WorkbookSheets of(WorkbookParts parts) throws IOException {
        Map<String, String> targets = new LinkedHashMap<>();
        String styles = "";
        XmlPart relations = new XmlPart(parts.require(WorkbookParts.relationshipsOf(WORKBOOK)));
        for (Element relation : relations.childrenOf(relations.root())) {
            String target = WorkbookParts.resolve(WORKBOOK, String.valueOf(relations.attribute(relation, "Target")));
            targets.put(String.valueOf(relations.attribute(relation, "Id")), target);
            if (String.valueOf(relations.attribute(relation, "Type")).endsWith("/styles")) {
                styles = target;
            }
        }
        XmlPart workbook = new XmlPart(parts.require(WORKBOOK));
        Element sheets = workbook.child(workbook.root(), "sheets");
        Map<String, String> partOf = new LinkedHashMap<>();
        for (Element sheet : sheets == null ? List.<Element>of() : workbook.childrenOf(sheets)) {
            String part = targets.get(String.valueOf(workbook.attribute(sheet, "id")));
            if (part != null && parts.has(part)) {
                partOf.put(XmlPart.unescape(String.valueOf(workbook.attribute(sheet, "name"))), part);
            }
        }
        if (partOf.isEmpty() || styles.isEmpty()) {
            throw new GongkaiException("the workbook names no sheets or no styles; open it and save it as .xlsx");
        }
        return new WorkbookSheets(partOf, styles);
    }

    Set<String> names() {
        return partOf.keySet();
    }

    String part(String sheet) {
        String part = partOf.get(sheet);
        if (part == null) {
            throw new GongkaiException("the workbook has no sheet of that name");
        }
        return part;
    }

    int number(String sheet) {
        return new ArrayList<>(partOf.keySet()).indexOf(sheet) + 1;
    }
}
