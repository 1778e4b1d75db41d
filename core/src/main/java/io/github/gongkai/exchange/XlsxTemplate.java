package io.github.gongkai.exchange;

import io.github.gongkai.catalog.Domain;
import io.github.gongkai.catalog.DomainCode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The empty official table for people to fill in: what to write in each column is a comment on its heading, ticks are chosen from a list. */
final class XlsxTemplate {
    private static final int ROWS = 1_000;
    private static final Domain ANY = new Domain(new DomainCode("any"), "目录");

    private XlsxTemplate() {}

    static void write(OutputStream out) throws IOException {
        List<OfficialTable.Column> columns = OfficialTable.columns().stream()
                .filter(OfficialTable.Column::always)
                .toList();
        PrintedTable table = new PrintedTable(
                ANY,
                "××县（市、区）××领域基层政务公开标准目录",
                List.of("编制单位：××"),
                columns.stream()
                        .map(c -> new PrintedTable.Column(c.heading(), c.leaf(), c.width(), c.isTick()))
                        .toList(),
                List.of());
        try (Workbook workbook = XlsxCatalogWriter.workbook(out)) {
            Worksheet sheet = XlsxCatalogWriter.sheet(workbook, ANY.name(), table);
            int end = XlsxCatalogWriter.headerEnd(table);
            for (int c = 0; c < columns.size(); c++) {
                OfficialTable.Column column = columns.get(c);
                sheet.comment(column.leaf().isEmpty() ? end - 2 : end - 1, c, column.hint());
                if (column.isTick()) {
                    sheet.range(end, c, end + ROWS - 1, c)
                            .validateWithListByFormula("\"√\"")
                            .allowBlank(true);
                }
            }
        }
    }
}
