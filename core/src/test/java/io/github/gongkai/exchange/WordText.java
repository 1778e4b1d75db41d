package io.github.gongkai.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes Word documents from the readable text of {@link WorkbookText}; a sheet's name becomes a paragraph before its table. */
final class WordText {
    private WordText() {}

    static void write(String text, OutputStream out) throws IOException {
        StringBuilder xml = new StringBuilder(
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
        for (Map.Entry<String, List<List<String>>> sheet :
                WorkbookText.sheets(text).entrySet()) {
            xml.append(paragraph(sheet.getKey())).append("<w:tbl>");
            sheet.getValue().forEach(row -> row(row, sheet.getValue(), xml));
            xml.append("</w:tbl>");
        }
        xml.append("</w:body></w:document>");
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry("word/document.xml"));
        zip.write(xml.toString().getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    private static void row(List<String> row, List<List<String>> rows, StringBuilder xml) {
        int at = rows.indexOf(row);
        xml.append("<w:tr>");
        for (int c = 0; c < row.size(); c++) {
            if (row.get(c).equals("<")) {
                continue;
            }
            int span = 1;
            while (c + span < row.size() && row.get(c + span).equals("<")) {
                span++;
            }
            boolean begins = at + 1 < rows.size()
                    && c < rows.get(at + 1).size()
                    && rows.get(at + 1).get(c).equals("^");
            boolean goesOn = row.get(c).equals("^");
            xml.append("<w:tc><w:tcPr><w:gridSpan w:val=\"").append(span).append("\"/>");
            xml.append(goesOn ? "<w:vMerge/>" : begins ? "<w:vMerge w:val=\"restart\"/>" : "");
            xml.append("</w:tcPr>").append(paragraph(goesOn ? "" : row.get(c))).append("</w:tc>");
        }
        xml.append("</w:tr>");
    }

    private static String paragraph(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        // A tick in Word is a symbol of the font Wingdings.
        String runs = escaped.replace("\uF0FE", "</w:t><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t>")
                .replace("\n", "</w:t><w:br/><w:t>");
        return "<w:p><w:r><w:t>" + runs + "</w:t></w:r></w:p>";
    }
}
