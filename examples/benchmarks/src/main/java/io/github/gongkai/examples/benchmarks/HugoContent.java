package io.github.gongkai.examples.benchmarks;

import io.github.gongkai.publication.Publication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

import static java.util.stream.Collectors.joining;

/**
 * The content of {@link SiteFigures} as Hugo wants it: a file of HTML for each publication, the catalog as data, and a page for
 * each page kind of ours, so that its templates make the same site.
 */
final class HugoContent {
    private HugoContent() {}

    static void write(Path folder, int count) throws IOException {
        Set<String> months = new TreeSet<>();
        Set<String> columns = new TreeSet<>();
        Path content = Files.createDirectories(folder.resolve("content/content"));
        for (int i = 0; i < count; i++) {
            Publication p = SiteFigures.publication(i);
            String month = String.valueOf(p.publishedAt()).substring(0, 7);
            months.add(month);
            columns.add(p.domain().name());
            Files.writeString(content.resolve("p-" + i + ".html"), front(p, month) + p.html() + "\n");
        }
        for (String month : months) {
            page(folder, "months/" + month + "/_index", "title: \"" + month + "\"\noutputs: [\"Lines\"]");
        }
        for (String column : columns) {
            page(
                    folder,
                    "columns/" + column + "/_index",
                    "title: \"" + column + "\"\noutputs: [\"HTML\", \"JSON\", \"Atom\", \"JSONFeed\"]");
        }
        plain(
                folder,
                Map.of("openness", "政府信息公开", "catalog", "公开事项目录", "data", "数据开放", "search", "搜索", "about", "网站声明与无障碍"));
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/catalog.json"), catalog());
    }

    private static String front(Publication p, String month) {
        return String.format(
                Locale.ROOT,
                "---\ntitle: \"%s\"\ndate: %s:00+08:00\nindexNumber: \"%s\"\nissuer: \"%s\"\nsummary: \"%s\"\nkeywords: [%s]\ncolumns: [\"%s\"]\nbodies: [\"%s\"]\nitems: [\"%s\"]\nmonths: [\"%s\"]\n---\n",
                p.title(),
                p.publishedAt(),
                p.indexNumber(),
                p.body().name(),
                p.summary(),
                String.join(", ", p.keywords()),
                p.domain().name(),
                p.body().name(),
                p.item(),
                month);
    }

    private static void plain(Path folder, Map<String, String> titles) throws IOException {
        Map<String, String> fronts = new TreeMap<>();
        titles.forEach((name, title) -> fronts.put(name, "title: \"" + title + "\""));
        for (String stage : List.of("决策公开", "执行公开", "管理公开", "服务公开", "结果公开")) {
            fronts.put("stages/" + stage, "title: \"" + stage + "\"\nstage: \"" + stage + "\"");
        }
        for (Map.Entry<String, String> front : fronts.entrySet()) {
            page(folder, front.getKey(), front.getValue() + "\ntype: plain\noutputs: [\"HTML\"]");
        }
    }

    private static void page(Path folder, String name, String front) throws IOException {
        Path file = folder.resolve("content/" + name + ".md");
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "---\n" + front + "\n---\n");
    }

    /** The items by id, by domain and by stage, as the templates look them up. */
    private static String catalog() {
        String byId = IntStream.range(0, SiteFigures.ITEMS)
                .mapToObj(i -> "\"item-" + i + "\": " + item(i))
                .collect(joining(","));
        String byDomain = IntStream.range(0, 8)
                .mapToObj(d -> "\"" + SiteFigures.publication(d).domain().name() + "\": ["
                        + IntStream.range(0, SiteFigures.ITEMS)
                                .filter(i -> i % 8 == d)
                                .mapToObj(HugoContent::item)
                                .collect(joining(","))
                        + "]")
                .collect(joining(","));
        String all = IntStream.range(0, SiteFigures.ITEMS)
                .mapToObj(HugoContent::item)
                .collect(joining(","));
        return "{\"byId\": {" + byId + "}, \"byDomain\": {" + byDomain + "}, \"byStage\": {\"结果公开\": [" + all + "]}}";
    }

    private static String item(int i) {
        return "{\"id\": \"item-" + i + "\", \"name\": \"事项" + i + "\", \"content\": \"内容\", \"stage\": \"结果公开\"}";
    }
}
