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
 * @param item null if none does
 * @param score likeness of the names; 0 if none does
 */
record ItemMatch(GuidelineItem baseline, @Nullable DisclosureItem item, double score, Likeness likeness) {
    enum Likeness {
        SAME,
        MOVED,
        SIMILAR
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
        return assign(baselines, items, candidates);
    }

    private static List<ItemMatch> assign(
            List<GuidelineItem> baselines, List<DisclosureItem> items, List<Candidate> candidates) {
        List<ItemMatch> result = new ArrayList<>();
        baselines.forEach(b -> result.add(new ItemMatch(b, null, 0, Likeness.SAME)));
        Set<Integer> taken = new HashSet<>();
        for (Candidate c : candidates) {
            if (result.get(c.baseline()).item() == null && taken.add(c.item())) {
                GuidelineItem baseline = baselines.get(c.baseline());
                result.set(c.baseline(), new ItemMatch(baseline, items.get(c.item()), c.score(), c.likeness()));
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
