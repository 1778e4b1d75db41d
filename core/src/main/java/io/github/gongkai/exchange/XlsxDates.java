package io.github.gongkai.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Tells which numbers of a workbook are dates, by the formats of its styles, and which date a number is. Used by one thread. */
final class XlsxDates {
    /** The dates among the formats that a file need not spell out: those of every country, then those of East Asia. */
    private static final Set<Integer> BUILT_IN =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    private final LocalDate dayZero;
    private final Set<Integer> dateFormats = new HashSet<>(BUILT_IN);
    private final Set<Integer> dateStyles = new HashSet<>();
    private boolean inStyles;
    private int styles;

    private XlsxDates(boolean from1904) {
        dayZero = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    static XlsxDates of(OfficeArchive archive, XlsxParts parts) throws IOException, XMLStreamException {
        XlsxDates dates = new XlsxDates(parts.from1904());
        archive.each(parts.styles(), OfficeArchive.MAX_UNPACKED, (event, xml) -> {
            if (event == XMLStreamConstants.START_ELEMENT) {
                dates.start(
                        xml.getLocalName(),
                        OfficeArchive.attribute(xml, "numFmtId"),
                        OfficeArchive.attribute(xml, "formatCode"));
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                dates.inStyles = false;
            }
        });
        return dates;
    }

    private void start(String element, String format, String code) {
        if (element.equals("cellXfs")) {
            inStyles = true;
        } else if (element.equals("numFmt") && isDate(code)) {
            dateFormats.add(number(format));
        } else if (element.equals("xf") && inStyles) {
            if (dateFormats.contains(number(format))) {
                dateStyles.add(styles);
            }
            styles++;
        }
    }

    private static boolean isDate(String format) {
        String code = QUOTED.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
        return code.contains("yy") || code.contains("m/d") || (code.contains("m") && code.contains("d"));
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }

    /** The number as a date, with its time if it has one, where the style says so; else as a person would write the number. */
    String read(String number, String style) {
        boolean plain = number.length() < 15 && isDigits(number);
        boolean date = !dateStyles.isEmpty() && dateStyles.contains(number(style));
        if (plain && !date) {
            return number;
        }
        BigDecimal value;
        try {
            value = new BigDecimal(number);
        } catch (NumberFormatException e) {
            // Not a number after all: it stays as it is written.
            return number;
        }
        if (Math.abs((long) value.precision() - value.scale()) > 400) {
            return number;
        }
        boolean onCalendar = value.signum() > 0 && value.compareTo(LAST_DAY) < 0;
        return date && onCalendar ? day(value) : plain(value);
    }

    private static boolean isDigits(String number) {
        for (int i = 0; i < number.length(); i++) {
            if (number.charAt(i) < '0' || number.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private String day(BigDecimal value) {
        long seconds = value.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        LocalDateTime at = dayZero.atStartOfDay().plusSeconds(seconds);
        boolean midnight = at.toLocalTime().toSecondOfDay() == 0;
        return midnight ? at.toLocalDate().toString() : at.toLocalDate() + " " + at.toLocalTime();
    }

    /** Fifteen digits, as spreadsheets show; what stands behind them is noise of the binary form. */
    private static String plain(BigDecimal value) {
        String text =
                value.round(new java.math.MathContext(15, RoundingMode.HALF_UP)).toPlainString();
        return text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
    }
}
