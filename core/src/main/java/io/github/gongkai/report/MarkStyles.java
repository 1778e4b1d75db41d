package io.github.gongkai.report;

import io.github.gongkai.notice.Severity;
import io.github.gongkai.report.XmlPart.Element;
import java.io.IOException;
import java.util.List;

/** The differential styles (dxf) of our colours in a workbook's styles; added once. */
final class MarkStyles {
    private static final List<String> AFTER = List.of("tableStyles", "colors", "extLst");

    private MarkStyles() {}

    /** The number of the style for a severity. */
    static int of(WorkbookParts parts, String part, Severity severity) throws IOException {
        XmlPart styles = new XmlPart(parts.require(part));
        String p = styles.prefix();
        String wanted = style(p, severity);
        Element all = styles.child(styles.root(), "dxfs");
        if (all == null) {
            styles.insertBefore(AFTER, "<" + p + "dxfs count=\"1\">" + wanted + "</" + p + "dxfs>");
            parts.rewrite(part, styles.edited());
            return 0;
        }
        List<Element> existing = styles.childrenOf(all);
        for (int i = 0; i < existing.size(); i++) {
            if (styles.outer(existing.get(i)).equals(wanted)) {
                return i;
            }
        }
        String content = all.innerStart() == all.end() ? "" : styles.inner(all);
        styles.replace(
                all, "<" + p + "dxfs count=\"" + (existing.size() + 1) + "\">" + content + wanted + "</" + p + "dxfs>");
        parts.rewrite(part, styles.edited());
        return existing.size();
    }

    private static String style(String p, Severity severity) {
        String colour = "<" + p + "%s rgb=\"FF" + FixList.colour(severity) + "\"/>";
        return "<" + p + "dxf><" + p + "fill><" + p + "patternFill patternType=\"solid\">"
                + colour.replace("%s", "fgColor") + colour.replace("%s", "bgColor") + "</" + p + "patternFill></" + p
                + "fill></" + p + "dxf>";
    }
}
