package io.github.gongkai.catalog;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of an item in comparable form.
 *
 * @param levels normal form of each level that is not empty, from the top
 * @param own normal form of the lowest level
 * @param whole all levels in one
 */
record ItemName(List<String> levels, String own, String whole) {
    /** 1. / 1.1 / (一) / 一、 before a name. A bare figure stays: it may belong to the name (12345热线). */
    private static final Pattern NUMBERING = Pattern.compile(
            "^\\s*(?:\\d{1,2}(?:(?:\\.\\d{1,2})+[.、)\\s]*|[.、)]\\s*)|\\([一二三四五六七八九十\\d]{1,3}\\)|[一二三四五六七八九十]{1,3}、)(?!\\d)");

    private static final Pattern MARKS = Pattern.compile("[\\s\\p{P}\\p{S}\\p{Cf}]+");
    private static final Pattern PARTICLES = Pattern.compile("以及|及其|的|及|和|与|或");
    /** Words that say only that there is something to disclose. They count in equality, not in likeness. */
    private static final Pattern EMPTY_TAIL = Pattern.compile("(?<=..)(?:相关|有关)?(?:信息|情况|事项|内容)$");

    static ItemName of(DisclosureItem item) {
        List<String> levels = item.path().stream()
                .map(ItemName::normalize)
                .filter(l -> !l.isEmpty())
                .toList();
        return new ItemName(levels, levels.isEmpty() ? "" : levels.get(levels.size() - 1), String.join("", levels));
    }

    static String normalize(String name) {
        String narrow = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String bare = MARKS.matcher(NUMBERING.matcher(narrow).replaceFirst("")).replaceAll("");
        String plain = PARTICLES.matcher(bare).replaceAll("");
        return plain.isEmpty() ? bare : plain;
    }

    /** Equal, where a table without upper levels, or with more of them, is no difference. */
    boolean isSame(ItemName other) {
        int depth = Math.min(levels.size(), other.levels.size());
        return depth > 0 && tail(depth).equals(other.tail(depth));
    }

    private List<String> tail(int depth) {
        return levels.subList(levels.size() - depth, levels.size());
    }

    /** From 0 to 1; where one has no upper levels, by the own name only. */
    double likenessTo(ItemName other) {
        double byName = dice(stem(own), stem(other.own));
        if (levels.size() < 2 || other.levels.size() < 2) {
            return byName;
        }
        return (byName + dice(stem(whole), stem(other.whole))) / 2;
    }

    /** Under the same upper level, or one of the two has none. */
    boolean isBeside(ItemName other) {
        int depth = levels.size();
        int otherDepth = other.levels.size();
        return depth < 2 || otherDepth < 2 || levels.get(depth - 2).equals(other.levels.get(otherDepth - 2));
    }

    /** Whether the characters of a part stand in the whole in their order, others among them. */
    static boolean isWithin(String part, String whole) {
        int at = 0;
        for (int i = 0; i < part.length(); i++) {
            at = whole.indexOf(part.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    private static String stem(String name) {
        return EMPTY_TAIL.matcher(name).replaceFirst("");
    }

    /** Sørensen-Dice: twice the shared character pairs over all pairs of both. */
    static double dice(String one, String other) {
        Multiset<String> left = pairs(one);
        Multiset<String> right = pairs(other);
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        return 2.0 * Multisets.intersection(left, right).size() / (left.size() + right.size());
    }

    private static Multiset<String> pairs(String text) {
        Multiset<String> pairs = HashMultiset.create();
        if (text.length() == 1) {
            pairs.add(text);
        }
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
