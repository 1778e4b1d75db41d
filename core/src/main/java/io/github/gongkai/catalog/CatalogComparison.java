package io.github.gongkai.catalog;

import io.github.gongkai.catalog.ComparisonFinding.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A catalog held against a guideline pack (比对): what it lacks, renames or weakens. Immutable.
 *
 * <p>Names are compared without regard to width, brackets, blanks, numbering and the words 的, 及, 和; what then is equal is
 * equal. Other names are likened by the Dice coefficient of their character pairs, half by the item's own name and half by its whole
 * path, and paired from the most alike down, one to one, as long as they reach {@value #THRESHOLD}. Two names that hold opposing words
 * (审核, 审批) are never paired. A name that several items share out, or that an item holds beside more, is said to be so. A pair by likeness is a finding, never silently taken as equal. The result depends on nothing but
 * the arguments.
 *
 * @param catalog the catalog that was compared
 * @param pack the yardstick
 * @param matched how many baseline items have their like in the catalog, under whatever name
 * @param findings in the order of the pack, then the catalog's own items in the order of the catalog
 */
public record CatalogComparison(CatalogId catalog, PackId pack, int matched, List<ComparisonFinding> findings) {
    /** Likeness from which on two items are paired. Below it, half of the names differ. */
    public static final double THRESHOLD = 0.6;

    /** Copies the list. */
    public CatalogComparison {
        findings = List.copyOf(findings);
    }

    /** Compares the catalog's items of the pack's domain with the pack. */
    public static CatalogComparison compare(DisclosureCatalog catalog, GuidelinePack pack) {
        List<DisclosureItem> items = itemsOf(catalog, pack);
        List<ItemMatch> matches = ItemMatch.match(pack.items(), items);
        List<ComparisonFinding> findings = new ArrayList<>();
        Set<DisclosureItem> answered = new HashSet<>();
        int matched = 0;
        for (ItemMatch match : matches) {
            DisclosureItem item = match.item();
            if (item == null) {
                String detail = "目录缺少基线事项“" + display(match.baseline().item()) + "”";
                findings.add(new ComparisonFinding(Kind.MISSING, null, match.baseline(), null, detail));
            } else {
                matched++;
                answered.add(item);
                answered.addAll(match.parts());
                addNameFinding(match, item, findings);
                if (match.parts().isEmpty()) {
                    findings.addAll(new StandardComparison(match.baseline(), item, match.score()).findings());
                }
            }
        }
        for (DisclosureItem item : items) {
            if (!answered.contains(item)) {
                String detail = "基线没有“" + display(item) + "”，为目录自增事项";
                findings.add(new ComparisonFinding(Kind.EXTRA, item, null, null, detail));
            }
        }
        return new CatalogComparison(catalog.id(), pack.id(), matched, findings);
    }

    private static List<DisclosureItem> itemsOf(DisclosureCatalog catalog, GuidelinePack pack) {
        Set<DomainCode> domains = new LinkedHashSet<>();
        for (CatalogSection section : catalog.sections()) {
            if (pack.covers(section.domain())) {
                domains.add(section.domain().code());
            }
        }
        return catalog.items().stream()
                .filter(i -> domains.contains(i.domain()) || pack.covers(i.domain()))
                .toList();
    }

    private static void addNameFinding(ItemMatch match, DisclosureItem item, List<ComparisonFinding> findings) {
        String pair = "基线“" + display(match.baseline().item()) + "”，目录“" + display(item) + "”，相似度"
                + String.format(Locale.ROOT, "%.2f", match.score());
        switch (match.likeness()) {
            case SAME -> {}
            case MOVED ->
                findings.add(
                        new ComparisonFinding(Kind.MOVED, item, match.baseline(), match.score(), "上级事项不同：" + pair));
            case SIMILAR ->
                findings.add(new ComparisonFinding(
                        Kind.RENAMED, item, match.baseline(), match.score(), "名称不同，请确认是否同一事项：" + pair));
            case MERGED ->
                findings.add(new ComparisonFinding(
                        Kind.RENAMED, item, match.baseline(), match.score(), "可能已并入目录事项，请确认：" + pair));
            case SPLIT -> {
                String parts =
                        match.parts().stream().map(CatalogComparison::display).collect(Collectors.joining("”、“"));
                findings.add(new ComparisonFinding(
                        Kind.RENAMED,
                        item,
                        match.baseline(),
                        match.score(),
                        "可能拆分为几个事项，请确认要素、时限和载体是否齐全：基线“"
                                + display(match.baseline().item()) + "”，目录“" + parts + "”"));
            }
        }
    }

    private static String display(DisclosureItem item) {
        return String.join(
                " > ", item.path().stream().filter(level -> !level.isBlank()).toList());
    }
}
