package io.github.gongkai.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes Office files from their parts, the good and the bad. */
final class OfficeFiles {
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private OfficeFiles() {}

    static Path write(Path file, Map<String, String> parts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** The parts that make a workbook of a visible and a hidden sheet; the cells are {@code c} elements. */
    static Map<String, String> workbook(String visibleRows, String hiddenRows) {
        return Map.of(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"" + RELATIONSHIPS + "\"><sheets><sheet name=\"名单\" sheetId=\"1\" r:id=\"a\"/>"
                        + "<sheet name=\"底册\" sheetId=\"2\" state=\"hidden\" r:id=\"b\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"" + RELATIONSHIPS
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"b\" Type=\"" + RELATIONSHIPS
                        + "/worksheet\" Target=\"worksheets/sheet2.xml\"/>"
                        + "<Relationship Id=\"c\" Type=\"" + RELATIONSHIPS
                        + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + visibleRows + "</sheetData></worksheet>",
                "xl/worksheets/sheet2.xml",
                "<worksheet><sheetData>" + hiddenRows + "</sheetData></worksheet>");
    }

    static String cell(String name, String text) {
        return "<c r=\"" + name + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    static String document(String body) {
        return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
                + "</w:body></w:document>";
    }

    static String paragraph(String... runs) {
        StringBuilder paragraph = new StringBuilder("<w:p>");
        for (String run : runs) {
            paragraph.append("<w:r><w:t>").append(run).append("</w:t></w:r>");
        }
        return paragraph.append("</w:p>").toString();
    }
}
