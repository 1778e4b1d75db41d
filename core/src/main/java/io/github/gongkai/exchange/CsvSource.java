package io.github.gongkai.exchange;

import io.github.gongkai.privacy.SourceText;

/** The text of separated values: a tab for each separator, a line for each record, quotation marks left out. Linear. */
final class CsvSource {
    private CsvSource() {}

    static SourceText read(String csv, char separator) {
        SourceText.Builder text = new SourceText.Builder(csv.length());
        boolean quoted = false;
        boolean cellBegins = true;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (c == '"' && (quoted || cellBegins)) {
                boolean doubled = quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"';
                if (doubled) {
                    text.append('"', i++, 2);
                } else {
                    quoted = !quoted;
                }
                cellBegins = false;
            } else if (!quoted && c == separator) {
                text.append('\t', i);
                cellBegins = true;
            } else if (!quoted && c == '\n') {
                text.append('\n', i);
                cellBegins = true;
            } else {
                text.append(c == '\n' || c == '\r' || c == '\t' ? ' ' : c, i);
                cellBegins = false;
            }
        }
        return text.build();
    }

    /** Comma, semicolon or tab: the one that stands most often in the first lines. */
    static char separator(String csv) {
        String head = csv.substring(0, Math.min(csv.length(), 4_096));
        char best = ',';
        long most = 0;
        for (char c : new char[] {',', '\t', ';'}) {
            long count = head.chars().filter(sign -> sign == c).count();
            if (count > most) {
                best = c;
                most = count;
            }
        }
        return best;
    }

    /** Where the last record that is whole ends, or 0: a line's end outside quotation marks. */
    static int endOfRecords(String csv) {
        int end = 0;
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            quoted ^= c == '"';
            if (c == '\n' && !quoted) {
                end = i + 1;
            }
        }
        return end;
    }
}
