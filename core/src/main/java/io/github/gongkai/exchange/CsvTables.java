package io.github.gongkai.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Reads a text of separated values as one table; comma, semicolon and tab are told by what the text holds. */
final class CsvTables {
    private static final List<Character> SEPARATORS = List.of(',', '\t', ';');
    private static final int SAMPLE = 40;

    private CsvTables() {}

    static void read(InputFile input, TableSink sink) {
        try {
            Charset charset = TextEncoding.of(input.path());
            sink.table(input.stem());
            MergedCells none = new MergedCells(List.of());
            try (CsvReader<CsvRecord> records = open(input, charset, separator(input, charset))) {
                int number = 0;
                for (CsvRecord record : records) {
                    List<TableCell> cells = cells(record, ++number);
                    sink.row(none.spread(number, cells));
                    if (isCut(record)) {
                        sink.cutRow(number);
                    }
                }
            }
        } catch (IOException | CsvParseException e) {
            throw input.unreadable(InputProblem.DAMAGED, e.getClass().getSimpleName(), e);
        }
    }

    private static CsvReader<CsvRecord> open(InputFile input, Charset charset, char separator) throws IOException {
        Reader text = TextEncoding.strict(input.path(), charset);
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    /** The separator under which a row is a heading; failing that, the one that gives the most cells. */
    private static char separator(InputFile input, Charset charset) throws IOException {
        HeaderDictionary headings = new HeaderDictionary();
        char best = ',';
        int most = 0;
        for (char separator : SEPARATORS) {
            int cells = 0;
            int rows = 0;
            try (CsvReader<CsvRecord> records = open(input, charset, separator)) {
                for (CsvRecord record : records) {
                    if (headings.isHeader(cells(record, 1))) {
                        return separator;
                    }
                    cells += record.getFieldCount();
                    if (++rows == SAMPLE) {
                        break;
                    }
                }
            } catch (CsvParseException e) {
                continue;
            }
            if (cells > most) {
                best = separator;
                most = cells;
            }
        }
        return best;
    }

    private static List<TableCell> cells(CsvRecord record, int row) {
        List<TableCell> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(record.getFieldCount(), MergedCells.MAX_COLUMNS); i++) {
            String text = record.getField(i).replace("\r\n", "\n").strip();
            if (!text.isEmpty()) {
                cells.add(TableCell.own(row, i, text));
            }
        }
        return cells;
    }

    private static boolean isCut(CsvRecord record) {
        return record.getFields().stream().skip(MergedCells.MAX_COLUMNS).anyMatch(f -> !f.isBlank());
    }
}
