package io.github.gongkai.privacy;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of a list (名单) as its heading row names them. Immutable. */
final class ListColumns {
    private static final int LONGEST_HEADING = 24;
    private static final int FEWEST = 2;
    private static final int MOST_DIGITS = 5;
    private static final Set<LabelRole> OF_PEOPLE = EnumSet.of(
            LabelRole.NAME, LabelRole.IDENTITY, LabelRole.ACCOUNT, LabelRole.ADDRESS, LabelRole.PERSON_PHONE);
    private static final Set<LabelRole> OF_PEOPLE_ONLY =
            EnumSet.of(LabelRole.IDENTITY, LabelRole.ACCOUNT, LabelRole.ADDRESS, LabelRole.PLAIN_ACCOUNT);

    private final @Nullable LabelRole[] roles;
    private final Set<LabelRole> all;

    private ListColumns(@Nullable LabelRole[] roles, Set<LabelRole> all) {
        this.roles = roles;
        this.all = all;
    }

    /** The columns that a row of cells between tabs names; null if the row is no heading. */
    static @Nullable ListColumns ofHeading(String row, Labels labels) {
        @Nullable LabelRole[] roles = roles(row, labels);
        return count(roles) >= FEWEST && count(roles) * 4 >= roles.length ? of(roles) : null;
    }

    /** The columns after a second row of headings; null if the row is none. */
    @Nullable
    ListColumns continuedBy(String row, Labels labels) {
        @Nullable LabelRole[] below = roles(row, labels);
        if (count(below) == 0) {
            return null;
        }
        @Nullable LabelRole[] both = Arrays.copyOf(roles, Math.max(roles.length, below.length));
        for (int i = 0; i < below.length; i++) {
            both[i] = below[i] == null ? both[i] : below[i];
        }
        return of(both);
    }

    private static ListColumns of(@Nullable LabelRole[] roles) {
        Set<LabelRole> all = EnumSet.noneOf(LabelRole.class);
        Arrays.stream(roles).filter(Objects::nonNull).forEach(all::add);
        return new ListColumns(roles, all);
    }

    private static int count(@Nullable LabelRole[] roles) {
        return (int) Arrays.stream(roles).filter(Objects::nonNull).count();
    }

    /** Whether a row of cells between tabs may be a heading: no cell is long, a number or full of digits. Most rows are told so at once. */
    static boolean mayBeHeading(String text, int from, int to) {
        int length = 0;
        int digits = 0;
        for (int i = from; i <= to; i++) {
            char c = i < to ? text.charAt(i) : '\t';
            if (c == '\t') {
                if (digits > 0 && digits == length) {
                    return false;
                }
                length = 0;
                digits = 0;
            } else if (c > ' ') {
                length++;
                digits += Signs.digit(c) >= 0 ? 1 : 0;
                if (length > LONGEST_HEADING || digits > MOST_DIGITS) {
                    return false;
                }
            }
        }
        return true;
    }

    private static @Nullable LabelRole[] roles(String row, Labels labels) {
        List<String> cells = Splitter.on('\t').splitToList(row);
        @Nullable LabelRole[] roles = new LabelRole[cells.size()];
        for (int i = 0; i < roles.length; i++) {
            roles[i] = labels.ofHeading(CharMatcher.whitespace().removeFrom(cells.get(i)));
        }
        return roles;
    }

    @Nullable
    LabelRole role(int column) {
        return column < roles.length ? roles[column] : null;
    }

    /** A list of offices and their contacts (通讯录): whoever is named there is named as an official. */
    boolean isDirectory() {
        return all.contains(LabelRole.OFFICE) && all.stream().noneMatch(OF_PEOPLE_ONLY::contains);
    }

    boolean isOfPeople() {
        return !isDirectory() && all.stream().anyMatch(OF_PEOPLE::contains);
    }
}
