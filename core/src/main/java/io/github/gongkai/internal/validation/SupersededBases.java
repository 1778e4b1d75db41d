package io.github.gongkai.internal.validation;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Laws and regulations that no longer hold, with the day and what took their place, from a data file. Immutable. */
final class SupersededBases {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000]+");
    private static final Pattern ORDER = Pattern.compile("(?:国务院|国)(?:第([0-9]{1,4})号令|令第?([0-9]{1,4})号)");
    /** Signs of a title with its brackets, blanks between them counted. */
    private static final int LONGEST_TITLE = 120;

    private static final ImmutableList<Entry> ENTRIES = DataLines.read(
            "superseded-bases.tsv",
            5,
            cells -> new Entry(plain(cells.get(0)), cells.get(0), LocalDate.parse(cells.get(1)), cells.get(2)));
    private static final Set<String> FORMS = ENTRIES.stream().map(Entry::form).collect(Collectors.toSet());

    private SupersededBases() {}

    /** One that no longer holds from {@code repealedOn} on; {@code form} is what is looked for. */
    record Entry(String form, String cited, LocalDate repealedOn, String replacedBy) {}

    /** Those that a text cites and that did not hold any more on that day, however the citation is spelt. */
    static List<Entry> listCitedIn(String text, LocalDate day) {
        Set<String> cited = titlesIn(text);
        if (text.indexOf('令') >= 0) {
            String plain = plain(text);
            FORMS.stream().filter(plain::contains).forEach(cited::add);
        }
        return cited.isEmpty()
                ? List.of()
                : ENTRIES.stream()
                        .filter(e -> cited.contains(e.form()) && !day.isBefore(e.repealedOn()))
                        .toList();
    }

    /** The titles in 《》 that are on the list. */
    private static Set<String> titlesIn(String text) {
        Set<String> titles = new HashSet<>();
        for (int open = text.indexOf('《'); open >= 0; open = text.indexOf('《', open + 1)) {
            int close = open + 1;
            int most = Math.min(text.length(), open + LONGEST_TITLE);
            while (close < most && text.charAt(close) != '》') {
                close++;
            }
            if (close < most) {
                String title = plain(text.substring(open, close + 1));
                if (FORMS.contains(title)) {
                    titles.add(title);
                }
            }
        }
        return titles;
    }

    /** Whether a number is that of something on the list, whenever it was repealed. */
    static boolean isSuperseded(String number) {
        return FORMS.contains(plain(number));
    }

    /** Without blanks and line breaks, without the state's name, orders of the State Council in one spelling. */
    private static String plain(String text) {
        String compact = BLANKS.matcher(text).replaceAll("").replace("中华人民共和国", "");
        return compact.indexOf('令') < 0 ? compact : ORDER.matcher(compact).replaceAll("国务院令第$1$2号");
    }
}
