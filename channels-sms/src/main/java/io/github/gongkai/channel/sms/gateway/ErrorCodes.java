package io.github.gongkai.channel.sms.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A far end's error codes and what to do about each (错误码表), as dated data. Immutable.
 *
 * <p>A table is a resource in UTF-8, cells parted by tabs. Its first two rows say when and where it was read; each row after them
 * has a code, the {@link FailureClass} in lower case, how long to wait (ISO 8601, or {@code -} where the channel decides), what it
 * means and what the operator does. A code that ends in {@code *} stands for all that begin so; the longest one counts. Lines that
 * begin with {@code #} are comments.
 *
 * <pre>
 * asOf	2026-11-23
 * source	help.aliyun.com/document_detail/101346.html
 * Throttling*	retry	PT1S	调用太频繁	不用处理，稍后自动再试
 * *	retry	PT5M	未收录的错误	按错误码查平台文档
 * </pre>
 */
public final class ErrorCodes {
    /** The carriers' word for a message that arrived. */
    public static final String DELIVERED = "DELIVRD";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:+-]{1,64}");
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])(?:86)?1[3-9][0-9]{9}(?![0-9])");

    private final LocalDate asOf;
    private final String source;
    private final Map<String, Entry> entries;

    private ErrorCodes(LocalDate asOf, String source, Map<String, Entry> entries) {
        this.asOf = asOf;
        this.source = source;
        this.entries = Collections.unmodifiableMap(entries);
    }

    /**
     * One row.
     *
     * @param code as the far end writes it, or the beginning of codes and {@code *}
     * @param sort what it asks for
     * @param retryAfter when to try again; zero leaves it to the channel
     * @param meaning what it means, in Chinese
     * @param remedy what the operator does, in Chinese
     */
    public record Entry(String code, FailureClass sort, Duration retryAfter, String meaning, String remedy) {}

    /**
     * Reads a table.
     *
     * @param owner class beside which the resource lies
     * @throws IllegalStateException if a row has another form or no row catches the unknown codes; names file and row
     */
    public static ErrorCodes load(Class<?> owner, String resource) {
        try (InputStream in = owner.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing beside " + owner.getName());
            }
            return read(resource, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words that carriers put in receipts, the same through whatever gateway (运营商状态). */
    public static ErrorCodes carrierStatus() {
        return load(ErrorCodes.class, "carrier-status.tsv");
    }

    private static ErrorCodes read(String resource, BufferedReader lines) throws IOException {
        Map<String, String> head = new LinkedHashMap<>();
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] cells = line.split("\t", -1);
            try {
                if (cells.length == 2) {
                    head.put(cells[0], cells[1]);
                } else if (!line.startsWith("#")) {
                    Entry entry = entry(cells);
                    entries.put(entry.code(), entry);
                }
            } catch (IllegalArgumentException | DateTimeParseException e) {
                throw new IllegalStateException(resource + ": " + e.getMessage() + " in the row " + line, e);
            }
        }
        if (!entries.containsKey("*") || !head.containsKey("asOf") || !head.containsKey("source")) {
            throw new IllegalStateException(resource + ": rows asOf, source and * are needed");
        }
        return new ErrorCodes(LocalDate.parse(head.getOrDefault("asOf", "")), head.getOrDefault("source", ""), entries);
    }

    private static Entry entry(String[] cells) {
        if (cells.length != 5) {
            throw new IllegalArgumentException("five cells are expected, found " + cells.length);
        }
        return new Entry(
                cells[0],
                FailureClass.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                cells[2].equals("-") ? Duration.ZERO : Duration.parse(cells[2]),
                cells[3],
                cells[4]);
    }

    /** Day on which the table was read. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Pages that it comes from. */
    public String source() {
        return source;
    }

    /** All rows in the table's order. */
    public Collection<Entry> entries() {
        return entries.values();
    }

    /** Whether a code has a row, its own or of a family, beside the one for the unknown. */
    public boolean names(String code) {
        return !of(code).code().equals("*");
    }

    /** The row for a code: its own, or of the longest beginning that stands for it. */
    public Entry of(String code) {
        Entry own = entries.get(code);
        for (int length = code.length(); own == null && length >= 0; length--) {
            own = entries.get(code.substring(0, length) + "*");
        }
        if (own == null) {
            throw new IllegalStateException("a table without the row *");
        }
        return own;
    }

    /**
     * A failure that tells the operator what the code means and what to do.
     *
     * @param gateway what people call the gateway
     * @param code as the far end sent it; shown only if it is a short word of letters, digits and {@code ._:+-}
     * @param trace the far end's id of the call, empty if it gave none; shown like the code
     */
    public GatewayFailure failure(String gateway, String code, String trace) {
        Entry entry = of(code);
        String named = Stream.of(code, trace)
                .filter(ErrorCodes::isPlain)
                .collect(Collectors.joining("，", "（", "）"))
                .replace("（）", "");
        return new GatewayFailure(
                entry.sort(),
                isPlain(code) ? code : "",
                gateway + "：" + entry.meaning() + named + "。" + entry.remedy(),
                entry.retryAfter());
    }

    /** Whether a foreign word may be shown: it is short, and neither a text nor somebody's number. */
    private static boolean isPlain(String foreign) {
        return PLAIN.matcher(foreign).matches() && !NUMBER.matcher(foreign).find();
    }
}
