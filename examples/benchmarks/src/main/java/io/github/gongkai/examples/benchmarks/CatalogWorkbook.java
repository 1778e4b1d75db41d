package io.github.gongkai.examples.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a catalog table of any length, as a county would have it: a title, a header of two rows, first-level names merged down ten
 * rows, names and contents that differ, bases, limits and carriers that come back. The same number of rows gives the same table.
 */
final class CatalogWorkbook {
    private static final int GROUP = 10;
    private static final int FLUSH = 1_000;
    private static final List<String> HEADINGS = List.of(
            "序号", "公开事项", "", "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体", "公开对象", "", "公开方式", "", "公开层级", "");
    private static final List<String> LEAVES =
            List.of("", "一级事项", "二级事项", "", "", "", "", "", "全社会", "特定群体", "主动", "依申请", "县级", "乡级");
    private static final List<String> BASES = List.of(
            "《中华人民共和国政府信息公开条例》（国务院令第711号）",
            "《国有土地上房屋征收与补偿条例》（国务院令第590号）",
            "《中华人民共和国土地管理法》、《中华人民共和国政府信息公开条例》",
            "《社会救助暂行办法》（国务院令第649号）",
            "《公共租赁住房管理办法》（住房和城乡建设部令第11号）",
            "《国务院办公厅关于推进公共资源配置领域政府信息公开的意见》（国办发〔2017〕97号）");
    private static final List<String> LIMITS =
            List.of("信息形成或者变更之日起20个工作日内", "自该信息形成或者变更之日起20个工作日内予以公开", "信息形成（变更）之日起10个工作日内", "及时公开", "长期公开", "每年1月31日前");
    private static final List<String> BODIES = List.of("县自然资源局", "县住房和城乡建设局", "县民政局", "各乡镇人民政府", "县教育局");
    private static final List<String> CARRIERS = List.of(
            "■政府网站\n□政府公报\n■两微一端\n□发布会/听证会\n□广播电视\n□纸质媒体\n■公开查阅点\n□政务服务中心",
            "■政府网站\n■社区/企事业单位/村公示栏（电子屏）",
            "■政府网站\n□政府公报\n□两微一端\n■政务服务中心\n■便民服务站\n□入户/现场");

    private CatalogWorkbook() {}

    static void write(Path file, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "gongkai", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("征地补偿");
            sheet.value(0, 0, "青禾县征地补偿领域基层政务公开标准目录");
            sheet.range(0, 0, 0, HEADINGS.size() - 1).merge();
            header(sheet);
            for (int i = 0; i < rows; i++) {
                row(sheet, i);
                if (i % FLUSH == FLUSH - 1) {
                    sheet.flush();
                }
            }
        }
    }

    private static void header(Worksheet sheet) {
        for (int column = 0; column < HEADINGS.size(); column++) {
            text(sheet, 1, column, HEADINGS.get(column));
            text(sheet, 2, column, LEAVES.get(column));
            if (LEAVES.get(column).isEmpty()) {
                sheet.range(1, column, 2, column).merge();
            } else if (HEADINGS.get(column).isEmpty()) {
                sheet.range(1, column - 1, 1, column).merge();
            }
        }
    }

    private static void row(Worksheet sheet, int i) {
        int row = i + 3;
        sheet.value(row, 0, i + 1);
        if (i % GROUP == 0) {
            text(sheet, row, 1, "第" + (i / GROUP + 1) + "类政策文件");
            sheet.range(row, 1, row + GROUP - 1, 1).merge();
        }
        text(sheet, row, 2, "第" + (i + 1) + "项征收决定");
        text(sheet, row, 3, "1.决定文号（" + i + "）\n2.征收范围\n3.补偿标准\n4.监督电话");
        text(sheet, row, 4, BASES.get(i % BASES.size()));
        text(sheet, row, 5, LIMITS.get(i % LIMITS.size()));
        text(sheet, row, 6, BODIES.get(i % BODIES.size()));
        text(sheet, row, 7, CARRIERS.get(i % CARRIERS.size()));
        text(sheet, row, 8, i % 4 == 0 ? "" : "√");
        text(sheet, row, 9, i % 4 == 0 ? "被征收人" : "");
        text(sheet, row, 10, "√");
        text(sheet, row, 12, "√");
        text(sheet, row, 13, i % 2 == 0 ? "√" : "");
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, text);
        }
    }
}
