package io.github.gongkai.report;

import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.Severity;
import io.github.gongkai.report.XmlPart.Element;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts our comments and colours on one sheet, in the place of those of an earlier run. */
final class SheetMarks {
    private static final String COMMENTS = "/comments";
    private static final String DRAWING = "/vmlDrawing";
    /** Always true, and ours: text counts as zero. */
    private static final String FORMULA = "N(\"" + CellComments.AUTHOR + "\")=0";

    private static final Pattern PRIORITY = Pattern.compile("priority=[\"']([0-9]{1,9})");
    private static final int CELLS_OF_A_RANGE = 500;
    private static final List<String> AFTER_DRAWING =
            List.of("legacyDrawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst");
    private static final List<String> AFTER_FORMATS = new ArrayList<>(List.of(
            "dataValidations",
            "hyperlinks",
            "printOptions",
            "pageMargins",
            "pageSetup",
            "headerFooter",
            "rowBreaks",
            "colBreaks",
            "customProperties",
            "cellWatches",
            "ignoredErrors",
            "smartTags",
            "drawing",
            "drawingHF",
            "legacyDrawing"));

    static {
        AFTER_FORMATS.addAll(AFTER_DRAWING);
    }

    private final WorkbookParts parts;
    private final WorkbookSheets sheets;
    private final String part;
    private final int number;
    private final PartRelations relations;

    SheetMarks(WorkbookParts parts, WorkbookSheets sheets, String sheet) throws IOException {
        this.parts = parts;
        this.sheets = sheets;
        this.part = sheets.part(sheet);
        this.number = sheets.number(sheet);
        this.relations = new PartRelations(parts, part);
    }

    void put(Map<String, List<Notice>> notices, Function<List<Notice>, String> text) throws IOException {
        String commentsPart = relations.find(COMMENTS);
        CellComments comments = new CellComments(commentsPart == null ? null : parts.read(commentsPart));
        XmlPart sheet = new XmlPart(parts.require(part));
        boolean coloured = removeColours(sheet);
        if (notices.isEmpty() && !comments.hasOurs() && !coloured) {
            return;
        }
        if (!notices.isEmpty() || comments.hasOurs()) {
            comment(comments, commentsPart, notices, text, sheet);
        }
        if (!notices.isEmpty()) {
            sheet.insertBefore(AFTER_FORMATS, colours(notices, sheet));
        }
        parts.rewrite(part, sheet.edited());
        relations.save();
    }

    private static boolean removeColours(XmlPart sheet) {
        boolean any = false;
        for (Element format : sheet.childrenOf(sheet.root())) {
            if (isOurs(sheet, format)) {
                sheet.remove(format);
                any = true;
            }
        }
        return any;
    }

    private static boolean isOurs(XmlPart sheet, Element format) {
        return format.name().equals("conditionalFormatting")
                && XmlPart.unescape(sheet.inner(format)).contains(FORMULA);
    }

    private static int lastPriority(XmlPart sheet) {
        int priority = 0;
        for (Element format : sheet.childrenOf(sheet.root())) {
            if (format.name().equals("conditionalFormatting") && !isOurs(sheet, format)) {
                Matcher used = PRIORITY.matcher(sheet.inner(format));
                while (used.find()) {
                    priority = Math.max(priority, Integer.parseInt(used.group(1)));
                }
            }
        }
        return priority;
    }

    private void comment(
            CellComments comments,
            @Nullable String commentsPart,
            Map<String, List<Notice>> notices,
            Function<List<Notice>, String> text,
            XmlPart sheet)
            throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        notices.forEach((cell, list) -> texts.put(cell, text.apply(list)));
        CellComments.Marked marked = comments.with(texts, namespace(sheet));
        String target = commentsPart == null ? "xl/gongkai-comments" + number + ".xml" : commentsPart;
        if (commentsPart == null) {
            relations.add(COMMENTS, target);
            ContentTypes.addPart(parts, target);
        }
        parts.rewrite(target, marked.xml());
        String drawing = drawing(sheet);
        parts.rewrite(drawing, CommentBoxes.with(parts.read(drawing), number, marked.gone(), marked.ours()));
    }

    /** The part with the boxes of the sheet's comments; made known if there was none. */
    private String drawing(XmlPart sheet) throws IOException {
        Element legacy = sheet.child(sheet.root(), "legacyDrawing");
        String existing = legacy == null ? null : relations.target(String.valueOf(sheet.attribute(legacy, "id")));
        if (existing != null) {
            return existing;
        }
        String target = "xl/drawings/gongkai" + number + ".vml";
        String id = relations.add(DRAWING, target);
        sheet.insertBefore(
                AFTER_DRAWING,
                "<" + sheet.prefix() + "legacyDrawing xmlns:gk=\"" + relations.namespace(namespace(sheet))
                        + "\" gk:id=\"" + id + "\"/>");
        ContentTypes.addDrawings(parts);
        return target;
    }

    private static String namespace(XmlPart sheet) {
        String prefix = sheet.prefix();
        String name = prefix.isEmpty() ? "xmlns" : prefix.substring(0, prefix.length() - 1);
        String found = sheet.attribute(sheet.root(), name);
        return found == null ? "http://schemas.openxmlformats.org/spreadsheetml/2006/main" : found;
    }

    private String colours(Map<String, List<Notice>> notices, XmlPart sheet) throws IOException {
        Map<Severity, List<String>> cells = new EnumMap<>(Severity.class);
        notices.forEach((cell, list) -> cells.computeIfAbsent(
                        list.stream()
                                .map(Notice::severity)
                                .max(Severity::compareTo)
                                .orElseThrow(),
                        s -> new ArrayList<>())
                .add(cell));
        int priority = lastPriority(sheet);
        StringBuilder xml = new StringBuilder();
        for (Map.Entry<Severity, List<String>> entry : cells.entrySet()) {
            int style = MarkStyles.of(parts, sheets.styles(), entry.getKey());
            List<String> all = entry.getValue();
            for (int from = 0; from < all.size(); from += CELLS_OF_A_RANGE) {
                String range = String.join(" ", all.subList(from, Math.min(all.size(), from + CELLS_OF_A_RANGE)));
                xml.append(colour(sheet.prefix(), range, style, ++priority));
            }
        }
        return xml.toString();
    }

    private static String colour(String p, String range, int style, int priority) {
        return "<" + p + "conditionalFormatting sqref=\"" + range + "\"><" + p + "cfRule type=\"expression\" dxfId=\""
                + style + "\" priority=\"" + priority + "\"><" + p + "formula>" + XmlPart.escape(FORMULA) + "</" + p
                + "formula></" + p + "cfRule></" + p + "conditionalFormatting>";
    }
}
