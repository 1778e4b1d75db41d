package io.github.gongkai.exchange;

import io.github.gongkai.privacy.PersonalDataFinding;
import io.github.gongkai.privacy.TextScan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Screens a workbook: its sheets row by row, hidden ones too, then everything else that has text. Used by one thread, once. */
final class WorkbookScreen implements TableSink {
    /** How a spreadsheet stores a number of more than eleven digits. */
    private static final Pattern SCIENTIFIC = Pattern.compile("[1-9]\\.[0-9]+E\\+?[0-9]{1,2}");

    private record Found(PersonalDataFinding finding, String cell) {}

    private final ScreenRun run;
    private final StringBuilder row = new StringBuilder();
    private final List<Found> lastRow = new ArrayList<>();

    private TextScan scan;
    private String sheet = "";
    private boolean hiddenSheet;
    private boolean hiddenRow;

    private WorkbookScreen(ScreenRun run) {
        this.run = run;
        this.scan = run.scanner().begin();
    }

    static void screen(ScreenRun run) {
        WorkbookScreen screen = new WorkbookScreen(run);
        XlsxReader.read(run.input(), screen);
        screen.flush();
        OfficeArchive.read(run.input(), archive -> OfficeText.screen(archive, run, Set.of()));
    }

    @Override
    public void table(String name) {
        flush();
        sheet = name;
        hiddenSheet = false;
        scan = run.scanner().begin();
        run.lines(name, line -> name);
    }

    @Override
    public void hiddenTable() {
        hiddenSheet = true;
    }

    @Override
    public void hiddenRow(int number) {
        hiddenRow = true;
    }

    @Override
    public void row(TableRow cells) {
        flush();
        run.checkTime();
        row.setLength(0);
        int column = 0;
        for (TableCell cell : cells.ownTexts()) {
            for (; column < cell.column(); column++) {
                row.append('\t');
            }
            append(cell.text());
        }
        row.append('\n');
        String text = row.toString();
        for (PersonalDataFinding finding : scan.scan(text)) {
            run.remember(text, finding);
            lastRow.add(new Found(finding, CellName.of(cells.number(), columnAt(text, finding.start()))));
        }
        covered(cells);
    }

    private void append(String text) {
        String plain = SCIENTIFIC.matcher(text).matches() ? new BigDecimal(text).toPlainString() : text;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            row.append(c == '\t' || c == '\n' || c == '\r' ? ' ' : c);
        }
    }

    private static int columnAt(String text, int place) {
        return (int) text.substring(0, place).chars().filter(c -> c == '\t').count();
    }

    private void covered(TableRow cells) {
        for (TableCell cell : cells.cells()) {
            String text = cell.hidden();
            if (text != null) {
                run.lines(text, line -> run.say(ScreenWord.COVERED, sheet + '!' + cell.name()));
            }
        }
    }

    private void flush() {
        boolean hidden = hiddenSheet || hiddenRow;
        for (Found found : lastRow) {
            String place = sheet + '!' + found.cell();
            run.found(found.finding(), hidden ? run.say(ScreenWord.HIDDEN, place) : place);
        }
        lastRow.clear();
        hiddenRow = false;
    }
}
