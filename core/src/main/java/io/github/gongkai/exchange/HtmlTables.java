package io.github.gongkai.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Reads the tables of a web page, with the headings and paragraphs before them. A table that only lays out other tables is not one.
 * Scripts are not run and nothing is fetched.
 */
final class HtmlTables {
    private static final String TEXTS = "h1, h2, h3, h4, h5, h6, p";
    /** On an element under which blanks and line breaks are meant, and each table stands for itself: our own export. */
    static final String EXACT = "data-exact";

    /** Form controls that a table may have in place of printed ticks. */
    private static final String CHOICES = "input[type=checkbox], input[type=radio]";

    private static final int MOST_ROWS_DOWN = 65_534;
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00A0\\u200B\\uFEFF]+");
    private static final Pattern BREAKS = Pattern.compile(" ?\\n[ \\n]*");

    private HtmlTables() {}

    static void read(InputFile input, TableSink sink) {
        Document page;
        try (InputStream in = Files.newInputStream(input.path())) {
            page = Jsoup.parse(in, TextEncoding.of(input.path()).name(), "");
        } catch (IOException e) {
            throw input.unreadable(InputProblem.DAMAGED, e.getClass().getSimpleName(), e);
        }
        page.select("script, style, noscript, nav, template").remove();
        int number = 0;
        java.util.List<String> before = new java.util.ArrayList<>();
        for (Element element : page.body().select("table, " + TEXTS)) {
            if (!element.normalName().equals("table")) {
                if (element.closest("table") == null && !text(element).isEmpty()) {
                    before.add(text(element));
                }
            } else if (element.select("table").size() == 1) {
                number++;
                if (isExact(element)) {
                    sink.table("表" + number);
                } else {
                    sink.nextTable("表" + number);
                }
                before.forEach(sink::text);
                before.clear();
                table(element, sink);
            }
        }
        before.forEach(sink::text);
    }

    private static void table(Element table, TableSink sink) {
        table.select("caption").forEach(caption -> sink.text(text(caption)));
        TableGrid grid = new TableGrid();
        var rows = table.select("tr");
        for (int i = 0; i < rows.size(); i++) {
            grid.row();
            for (Element cell : rows.get(i).select("> th, > td")) {
                int down = span(cell, "rowspan", MOST_ROWS_DOWN);
                int left = rows.size() - i;
                grid.cell(text(cell), span(cell, "colspan", MergedCells.MAX_COLUMNS), Math.min(down, left));
            }
        }
        grid.emit(sink);
    }

    /** A span as browsers take it: at least 1, within bounds; a rowspan of 0 goes to the end of the table. */
    private static int span(Element cell, String name, int most) {
        String value = cell.attr(name).strip();
        if (!value.matches("\\d{1,6}")) {
            return 1;
        }
        int span = Integer.parseInt(value);
        return span == 0 ? (name.equals("rowspan") ? most : 1) : Math.min(span, most);
    }

    private static boolean isExact(Element element) {
        return element.closest("[" + EXACT + "]") != null;
    }

    /** The text as a reader sees it: lines break at {@code br} and between blocks. */
    private static String text(Element element) {
        if (isExact(element)) {
            return element.wholeText().strip();
        }
        StringBuilder text = new StringBuilder();
        element.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode run) {
                    text.append(run.getWholeText().replaceAll("[\\r\\n]+", " "));
                } else if (node instanceof Element e && e.is(CHOICES)) {
                    text.append(e.hasAttr("checked") ? '☑' : '☐');
                } else if (node instanceof Element e
                        && (e.isBlock() || e.normalName().equals("br"))) {
                    text.append('\n');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element e && e.isBlock()) {
                    text.append('\n');
                }
            }
        });
        String lines = BLANKS.matcher(text).replaceAll(" ");
        return BREAKS.matcher(lines).replaceAll("\n").strip();
    }
}
