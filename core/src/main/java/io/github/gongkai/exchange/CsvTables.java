package io.github.gongkai.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

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
                    sink.row(none.spread(++number, texts(record)));
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
                    if (headings.isHeader(texts(record).values())) {
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

    private static NavigableMap<Integer, String> texts(CsvRecord record) {
        NavigableMap<Integer, String> texts = new TreeMap<>();
        for (int i = 0; i < Math.min(record.getFieldCount(), MergedCells.MAX_COLUMNS); i++) {
            String text = record.getField(i).replace("\r\n", "\n").strip();
            if (!text.isEmpty()) {
                texts.put(i, text);
            }
        }
        return texts;
    }
}
