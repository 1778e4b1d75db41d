package io.github.gongkai.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A baseline item and the catalog's item that answers to it.
 *
 * @param item null if none does; the first of the parts where it was split
 * @param score likeness of the names; 0 if none does
 * @param parts the items that it was split into (拆分); else empty
 */
record ItemMatch(
        GuidelineItem baseline,
        @Nullable DisclosureItem item,
        double score,
        Likeness likeness,
        List<DisclosureItem> parts) {
    private static final int SHORTEST_WHOLE = 4;
    private static final int SHORTEST_PART = 3;

    enum Likeness {
        /** The same name. */
        SAME,
        /** The same name elsewhere. */
        MOVED,
        /** A name much alike. */
        SIMILAR,
        /** Several items that share the name out. */
        SPLIT,
        /** An item that also answers to another, with the whole name in its own. */
        MERGED
    }

    private record Candidate(int baseline, int item, double score, Likeness likeness) {}

    /** One match for each baseline item, in its order. Greedy from the most alike down; ties go by the order of both lists. */
    static List<ItemMatch> match(List<GuidelineItem> baselines, List<DisclosureItem> items) {
        Distinctions distinctions = Distinctions.bundled();
        List<ItemName> wanted =
                baselines.stream().map(b -> ItemName.of(b.item())).toList();
        List<ItemName> present = items.stream().map(ItemName::of).toList();
        List<Candidate> candidates = new ArrayList<>();
        for (int b = 0; b < wanted.size(); b++) {
            for (int i = 0; i < present.size(); i++) {
                Candidate candidate = candidate(b, wanted.get(b), i, present.get(i), distinctions);
                if (candidate != null) {
                    candidates.add(candidate);
                }
            }
        }
        // The sort is stable, so candidates of one score keep the order in which they were found.
        candidates.sort(Comparator.comparing(Candidate::likeness)
                .thenComparing(Comparator.comparingDouble(Candidate::score).reversed()));
        List<ItemMatch> matches = assign(baselines, items, candidates);
        split(matches, wanted, items, present, distinctions);
        merge(matches, wanted, items, present, distinctions);
        return matches;
    }

    /** 教师招聘和资格认定 is there as 教师招聘 and 教师资格认定. */
    private static void split(
            List<ItemMatch> matches,
            List<ItemName> wanted,
            List<DisclosureItem> items,
            List<ItemName> present,
            Distinctions distinctions) {
        Set<DisclosureItem> taken = taken(matches);
        for (int b = 0; b < matches.size(); b++) {
            ItemMatch match = matches.get(b);
            DisclosureItem own = match.item();
            List<DisclosureItem> parts = new ArrayList<>();
            for (int i = 0; i < items.size() && (own == null || match.likeness() == Likeness.SIMILAR); i++) {
                boolean free = items.get(i).equals(own) || !taken.contains(items.get(i));
                String name = present.get(i).own();
                if (free
                        && name.length() >= SHORTEST_PART
                        && wanted.get(b).own().length() > name.length()
                        && ItemName.isWithin(name, wanted.get(b).own())
                        && wanted.get(b).isBeside(present.get(i))
                        && !distinctions.separate(wanted.get(b).own(), name)) {
                    parts.add(items.get(i));
                }
            }
            if (parts.size() > 1) {
                taken.addAll(parts);
                matches.set(b, new ItemMatch(match.baseline(), parts.get(0), match.score(), Likeness.SPLIT, parts));
            }
        }
    }

    /** 房屋征收决定 is there as 房屋征收决定及补偿方案. */
    private static void merge(
            List<ItemMatch> matches,
            List<ItemName> wanted,
            List<DisclosureItem> items,
            List<ItemName> present,
            Distinctions distinctions) {
        for (int b = 0; b < matches.size(); b++) {
            String name = wanted.get(b).own();
            for (int i = 0; i < items.size() && matches.get(b).item() == null && name.length() >= SHORTEST_WHOLE; i++) {
                String other = present.get(i).own();
                boolean beside = other.contains(name) && other.length() > name.length();
                if (beside && wanted.get(b).isBeside(present.get(i)) && !distinctions.separate(name, other)) {
                    double score = ItemName.dice(name, other);
                    matches.set(
                            b,
                            new ItemMatch(matches.get(b).baseline(), items.get(i), score, Likeness.MERGED, List.of()));
                }
            }
        }
    }

    private static Set<DisclosureItem> taken(List<ItemMatch> matches) {
        Set<DisclosureItem> taken = new HashSet<>();
        for (ItemMatch match : matches) {
            if (match.item() != null) {
                taken.add(match.item());
            }
        }
        return taken;
    }

    private static List<ItemMatch> assign(
            List<GuidelineItem> baselines, List<DisclosureItem> items, List<Candidate> candidates) {
        List<ItemMatch> result = new ArrayList<>();
        baselines.forEach(b -> result.add(new ItemMatch(b, null, 0, Likeness.SAME, List.of())));
        Set<Integer> taken = new HashSet<>();
        for (Candidate c : candidates) {
            if (result.get(c.baseline()).item() == null && taken.add(c.item())) {
                GuidelineItem baseline = baselines.get(c.baseline());
                result.set(
                        c.baseline(), new ItemMatch(baseline, items.get(c.item()), c.score(), c.likeness(), List.of()));
            }
        }
        return result;
    }

    private static @Nullable Candidate candidate(
            int b, ItemName wanted, int i, ItemName present, Distinctions distinctions) {
        if (wanted.isSame(present)) {
            return new Candidate(b, i, 1, Likeness.SAME);
        }
        if (distinctions.separate(wanted.own(), present.own())
                || distinctions.separate(wanted.whole(), present.whole())) {
            return null;
        }
        double score = wanted.likenessTo(present);
        if (score < CatalogComparison.THRESHOLD) {
            return null;
        }
        return new Candidate(b, i, score, wanted.own().equals(present.own()) ? Likeness.MOVED : Likeness.SIMILAR);
    }
}
