package io.github.gongkai.internal.validation;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** Laws and regulations that no longer hold, with the day and what took their place, from a data file. Immutable. */
final class SupersededBases {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000]+");
    private static final Pattern ORDER = Pattern.compile("(?:国务院|国)(?:第([0-9]{1,4})号令|令第?([0-9]{1,4})号)");
    private static final ImmutableList<Entry> ENTRIES = DataLines.read(
            "superseded-bases.tsv",
            5,
            cells -> new Entry(plain(cells.get(0)), cells.get(0), LocalDate.parse(cells.get(1)), cells.get(2)));

    private SupersededBases() {}

    /** One that no longer holds from {@code repealedOn} on; {@code form} is what is looked for. */
    record Entry(String form, String cited, LocalDate repealedOn, String replacedBy) {}

    /** Those that a text cites and that did not hold any more on that day, however the citation is spelt. */
    static List<Entry> listCitedIn(String text, LocalDate day) {
        String plain = plain(text);
        return ENTRIES.stream()
                .filter(e -> !day.isBefore(e.repealedOn()) && plain.contains(e.form()))
                .toList();
    }

    /** Whether a number is that of something on the list, whenever it was repealed. */
    static boolean isSuperseded(String number) {
        String plain = plain(number);
        return ENTRIES.stream().anyMatch(e -> e.form().equals(plain));
    }

    /** Without blanks and line breaks, without the state's name, orders of the State Council in one spelling. */
    private static String plain(String text) {
        String compact = BLANKS.matcher(text).replaceAll("").replace("中华人民共和国", "");
        return ORDER.matcher(compact).replaceAll("国务院令第$1$2号");
    }
}
