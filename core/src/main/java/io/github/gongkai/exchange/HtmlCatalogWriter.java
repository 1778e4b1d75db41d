package io.github.gongkai.exchange;

import com.google.common.html.HtmlEscapers;
import io.github.gongkai.catalog.DisclosureCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Writes official tables as one web page, with style sheets for screen and paper in it; nothing is loaded, nothing runs. */
final class HtmlCatalogWriter {
    private final Writer out;

    private HtmlCatalogWriter(Writer out) {
        this.out = out;
    }

    static void write(DisclosureCatalog catalog, OutputStream stream) throws IOException {
        Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        new HtmlCatalogWriter(out).page(catalog);
        out.flush();
    }

    private void page(DisclosureCatalog catalog) throws IOException {
        TablePrinter printer = new TablePrinter(catalog);
        out.write("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        element("title", "", catalog.title());
        out.write("<style>\n" + style() + "</style>\n</head>\n<body>\n");
        // Below this mark every blank and line break of a text is meant; the reader keeps them.
        out.write("<main " + HtmlTables.EXACT + ">\n");
        out.write("<header>\n");
        for (String line : printer.description()) {
            element("p", "", line);
        }
        out.write("</header>\n");
        for (PrintedTable table : printer.tables()) {
            table(table);
        }
        out.write("</main>\n</body>\n</html>\n");
    }

    private static String style() throws IOException {
        try (InputStream in = HtmlCatalogWriter.class.getResourceAsStream("catalog.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void table(PrintedTable table) throws IOException {
        out.write("<section>\n");
        if (table.title() != null) {
            element("h2", "", table.title());
        }
        for (String line : table.lines()) {
            element("p", "", line);
        }
        out.write("<table>\n<thead>\n<tr>");
        for (int c = 0; c < table.columns().size(); c++) {
            heading(table, c);
        }
        out.write("</tr>\n<tr>");
        for (PrintedTable.Column column : table.columns()) {
            if (!column.leaf().isEmpty()) {
                element("th", " scope=\"col\"", column.leaf());
            }
        }
        out.write("</tr>\n</thead>\n<tbody>\n");
        for (List<String> row : table.rows()) {
            out.write("<tr>");
            for (int c = 0; c < row.size(); c++) {
                element("td", table.columns().get(c).tick() ? " class=\"tick\"" : "", row.get(c));
            }
            out.write("</tr>\n");
        }
        out.write("</tbody>\n</table>\n</section>\n");
    }

    private void heading(PrintedTable table, int c) throws IOException {
        PrintedTable.Column column = table.columns().get(c);
        int width = table.headingWidth(c);
        if (column.leaf().isEmpty()) {
            element("th", " scope=\"col\" rowspan=\"2\"", column.heading());
        } else if (width > 0) {
            element("th", " scope=\"colgroup\" colspan=\"" + width + "\"", column.heading());
        }
    }

    private void element(String name, String attributes, String text) throws IOException {
        out.write("<" + name + attributes + ">");
        out.write(HtmlEscapers.htmlEscaper().escape(text));
        out.write("</" + name + ">" + (name.startsWith("t") && !name.equals("title") ? "" : "\n"));
    }
}
