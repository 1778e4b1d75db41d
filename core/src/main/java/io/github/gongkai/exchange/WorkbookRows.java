package io.github.gongkai.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The rows of a workbook as plain texts (逐行读取工作簿), for lists that are no catalogs. One row is in memory at a time. No state.
 */
public final class WorkbookRows {
    private WorkbookRows() {}

    /**
     * Hands over the rows of all sheets of an XLSX file, in order; a cell without text is an empty text, and what ends a row
     * empty is left out.
     *
     * @throws UnreadableInputException if the file is none, is damaged or is beyond the options' bounds
     */
    public static void read(Path file, ReadOptions options, Consumer<List<String>> rows) {
        InputFile input = InputFile.open(file, options);
        if (input.format() != InputFile.Format.XLSX) {
            throw input.unreadable(InputProblem.UNKNOWN_KIND, input.format().name());
        }
        XlsxReader.read(input, new TableSink() {
            @Override
            public void table(String name) {}

            @Override
            public void row(TableRow row) {
                List<String> texts = new ArrayList<>();
                for (TableCell cell : row.ownTexts()) {
                    while (texts.size() < cell.column()) {
                        texts.add("");
                    }
                    texts.add(cell.text());
                }
                rows.accept(texts);
            }
        });
    }
}
