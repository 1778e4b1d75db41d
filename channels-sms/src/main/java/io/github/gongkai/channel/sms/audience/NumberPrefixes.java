package io.github.gongkai.channel.sms.audience;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * Which operator gave a number out (号段表), as dated data. Only for a warning and an estimate: people keep their number when they
 * change operators, and new prefixes come. Immutable.
 */
public final class NumberPrefixes {
    private static final int PREFIXES = 10_000;
    private static final long PER_PREFIX = 10_000_000L;

    /** By the first four digits. */
    private final Operator[] operators = new Operator[PREFIXES];

    private NumberPrefixes() {}

    /** The table that ships with this channel. */
    public static NumberPrefixes load() {
        NumberPrefixes table = new NumberPrefixes();
        java.util.Arrays.fill(table.operators, Operator.UNKNOWN);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NumberPrefixes.class.getResourceAsStream("number-prefixes.tsv")),
                StandardCharsets.UTF_8))) {
            java.util.List<String[]> rows = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("[\t ]"))
                    .toList();
            rows.forEach(row -> table.enter(row, 3));
            rows.forEach(row -> table.enter(row, 4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void enter(String[] row, int length) {
        Operator operator = Operator.valueOf(row[0].toUpperCase(Locale.ROOT));
        for (int i = 1; i < row.length; i++) {
            if (row[i].length() == length) {
                int width = length == 3 ? 10 : 1;
                int first = Integer.parseInt(row[i]) * width;
                java.util.Arrays.fill(operators, first, first + width, operator);
            }
        }
    }

    /** Who gave it out. */
    public Operator of(long number) {
        return operators[(int) (number / PER_PREFIX)];
    }
}
