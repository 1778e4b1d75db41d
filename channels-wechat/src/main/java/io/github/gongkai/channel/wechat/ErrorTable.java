package io.github.gongkai.channel.wechat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The platform's error codes and what to do about each (错误码表): dated data. Immutable. */
final class ErrorTable {
    private static final Entry UNKNOWN = new Entry(0, ErrorAction.REJECT, "平台返回了未收录的错误码", "按 errmsg 查平台文档，改正后重试");

    private final Map<Integer, Entry> entries;

    private ErrorTable(Map<Integer, Entry> entries) {
        this.entries = Collections.unmodifiableMap(entries);
    }

    /**
     * One code.
     *
     * @param code errcode
     * @param action what the channel does
     * @param meaning what it means, in Chinese
     * @param remedy what the operator does, in Chinese
     */
    record Entry(int code, ErrorAction action, String meaning, String remedy) {}

    /** The table that ships with this channel. */
    static ErrorTable load() {
        Map<Integer, Entry> entries = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(
                        ErrorTable.class.getResourceAsStream("wechat-errors.tsv"), "wechat-errors.tsv is missing");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    Entry entry = parse(line);
                    entries.put(entry.code(), entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ErrorTable(entries);
    }

    private static Entry parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 4) {
            throw new IllegalStateException("wechat-errors.tsv: four columns are expected: " + line);
        }
        return new Entry(
                Integer.parseInt(cells[0]), ErrorAction.valueOf(cells[1].toUpperCase(Locale.ROOT)), cells[2], cells[3]);
    }

    /** What is known of a code; a code that is not in the table is refused for good, for it would be again. */
    Entry of(int code) {
        return entries.getOrDefault(code, UNKNOWN);
    }

    Map<Integer, Entry> entries() {
        return entries;
    }
}
