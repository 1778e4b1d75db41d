package io.github.gongkai.channel.sms.audience;

import io.github.gongkai.channel.sms.recipient.RecipientSource;
import io.github.gongkai.exchange.ReadOptions;
import io.github.gongkai.exchange.UnreadableInputException;
import io.github.gongkai.exchange.WorkbookRows;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A list in a file (号码文件): a number a line, or a table in CSV or XLSX. In a table the column is the one whose heading speaks of
 * mobile numbers, else in each row the first cell that is one. UTF-8 or GB18030. Read row by row.
 */
public final class NumberFile implements RecipientSource {
    private static final Pattern HEADING = Pattern.compile(".*(手机|移动电话|联系电话|电话号码|(?i:mobile|phone)).*");
    private static final Pattern SEPARATOR = Pattern.compile("[,;\t，；]");
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final int SAMPLE = 1 << 16;
    private static final int LONGEST_LINE = 1 << 16;

    private final Path file;

    /** The list at this path; it is not touched before it is read. */
    public NumberFile(Path file) {
        this.file = file;
    }

    @Override
    public void read(Consumer<String> entries) throws IOException {
        Column column = new Column(entries);
        if (isWorkbook()) {
            try {
                WorkbookRows.read(file, ReadOptions.DEFAULT, column::row);
            } catch (UnreadableInputException e) {
                throw new IOException("the workbook cannot be read", e);
            }
            return;
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset()))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String whole = line.startsWith("\ufeff") ? line.substring(1) : line;
                column.row(
                        whole.length() > LONGEST_LINE
                                ? List.of(whole.substring(0, 1))
                                : Arrays.asList(SEPARATOR.split(whole, -1)));
            }
        }
    }

    private boolean isWorkbook() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(2);
            return head.length == 2 && head[0] == 'P' && head[1] == 'K';
        }
    }

    /** What is not UTF-8 is taken for what spreadsheets here write. */
    private Charset charset() throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            ByteBuffer sample = ByteBuffer.wrap(in.readNBytes(SAMPLE));
            CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
            return strict.decode(sample, CharBuffer.allocate(SAMPLE), false).isMalformed()
                    ? CHINESE
                    : StandardCharsets.UTF_8;
        }
    }

    /** Finds the number in each row. */
    private static final class Column {
        private final Consumer<String> entries;
        private boolean first = true;
        private int column = -1;

        Column(Consumer<String> entries) {
            this.entries = entries;
        }

        void row(List<String> cells) {
            if (first) {
                first = false;
                for (int i = 0; i < cells.size() && column < 0; i++) {
                    if (HEADING.matcher(cells.get(i)).matches()) {
                        column = i;
                    }
                }
                if (column >= 0) {
                    return;
                }
            }
            entries.accept(column >= 0 ? cell(cells, column) : firstNumber(cells));
        }

        private static String cell(List<String> cells, int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        private static String firstNumber(List<String> cells) {
            String some = "";
            for (String cell : cells) {
                if (NumberForm.parse(cell) != NumberForm.NONE) {
                    return cell;
                }
                some = some.isBlank() ? cell : some;
            }
            return some;
        }
    }
}
