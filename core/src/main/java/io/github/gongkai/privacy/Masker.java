package io.github.gongkai.privacy;

import io.github.gongkai.GongkaiException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Masks personal data (遮盖、去标识化) by the rules of a profile, which are data: {@code standard} (34**************12, 138****1234),
 * {@code public-list} for lists whose scheme demands the names, and {@code strict}. What it makes is no finding any more.
 * Immutable and thread-safe.
 */
public final class Masker {
    private static final String FILE = "masking.tsv";
    private static final Map<String, List<List<String>>> PROFILES = new java.util.HashMap<>();

    static {
        Tables.read(FILE, 3)
                .forEach(row -> PROFILES.computeIfAbsent(row.get(0), p -> new java.util.ArrayList<>())
                        .add(row));
    }

    private final String profile;
    private final Map<PersonalDataKind, String[]> rules = new EnumMap<>(PersonalDataKind.class);

    private Masker(String profile) {
        this.profile = profile;
        for (List<String> row : PROFILES.getOrDefault(profile, List.of())) {
            for (PersonalDataKind kind : PersonalDataKind.values()) {
                if (kind.code().equals(row.get(1))) {
                    rules.put(kind, row.get(2).split(" ", -1));
                }
            }
        }
    }

    /** The usual profile. */
    public static Masker standard() {
        return of("standard");
    }

    /**
     * A profile by its name.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Masker of(String profile) {
        checkArgument(PROFILES.containsKey(profile), "no masking profile %s, expected one of %s", profile, profiles());
        return new Masker(profile);
    }

    /** Names of the profiles. */
    public static Set<String> profiles() {
        return new TreeSet<>(PROFILES.keySet());
    }

    /** Name of this profile. */
    public String profile() {
        return profile;
    }

    /** Whether values of a kind stay as they are, because the scheme of such lists demands them. */
    public boolean keeps(PersonalDataKind kind) {
        return rule(kind)[0].equals("full");
    }

    /** What may be shown of a value; blanks and hyphens in a number do not survive. */
    public String mask(PersonalDataKind kind, String value) {
        String[] rule = rule(kind);
        return switch (rule[0]) {
            case "keep" -> keep(compact(kind, value), Integer.parseInt(rule[1]), Integer.parseInt(rule[2]));
            case "township" -> area(value, false);
            case "village" -> area(value, true);
            case "surname" -> surname(value);
            case "full" -> value;
            default -> throw new GongkaiException(FILE + ": found rule \"" + rule[0] + "\", expected one of its head");
        };
    }

    /** A text with findings in it, in order, replaced by their masked form. */
    public static String replace(CharSequence text, List<PersonalDataFinding> findings) {
        StringBuilder masked = new StringBuilder(text.length());
        int from = 0;
        for (PersonalDataFinding finding : findings) {
            masked.append(text, from, finding.start()).append(finding.masked());
            from = finding.end();
        }
        return masked.append(text, from, text.length()).toString();
    }

    private String[] rule(PersonalDataKind kind) {
        String[] rule = rules.get(kind);
        if (rule == null) {
            throw new GongkaiException(FILE + ": profile " + profile + " has no rule for " + kind.code());
        }
        return rule;
    }

    private static String compact(PersonalDataKind kind, String value) {
        StringBuilder compact = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int digit = Signs.digit(c);
            char letter = Signs.letter(c);
            if (digit >= 0) {
                compact.append((char) ('0' + digit));
            } else if (letter != 0) {
                compact.append(letter);
            } else if (Words.isHan(c) || c == '*') {
                compact.append(c);
            }
        }
        boolean mobile = kind == PersonalDataKind.MOBILE || kind == PersonalDataKind.OFFICE_CONTACT;
        return mobile && compact.length() > 11 ? compact.substring(compact.length() - 11) : compact.toString();
    }

    private static String keep(String value, int head, int tail) {
        int hidden = value.length() - head - tail;
        return hidden <= 0
                ? "*".repeat(Math.max(value.length(), 1))
                : value.substring(0, head) + "*".repeat(hidden) + value.substring(value.length() - tail);
    }

    private static String area(String address, boolean toVillage) {
        int end = Math.max(AddressFinder.endOfArea(address, toVillage), 0);
        return address.substring(0, end) + "***";
    }

    private static String surname(String name) {
        int kept = name.length() > 2 && Words.COMPOUND_SURNAMES.contains(name.substring(0, 2)) ? 2 : 1;
        return name.substring(0, Math.min(kept, name.length())) + "*".repeat(Math.max(name.length() - kept, 1));
    }
}
