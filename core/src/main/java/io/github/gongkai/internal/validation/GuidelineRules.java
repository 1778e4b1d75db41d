package io.github.gongkai.internal.validation;

import io.github.gongkai.body.DisclosureLevel;
import io.github.gongkai.catalog.CatalogComparison;
import io.github.gongkai.catalog.CatalogSection;
import io.github.gongkai.catalog.ComparisonFinding;
import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.catalog.GuidelinePack;
import io.github.gongkai.catalog.GuidelinePacks;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.validation.Findings;
import io.github.gongkai.validation.Judge;
import io.github.gongkai.validation.Rule;
import io.github.gongkai.validation.RuleContext;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules on a catalog held against the guideline packs (标准指引) of its domains: what it lacks, renames or weakens. */
final class GuidelineRules {
    private static final Map<ComparisonFinding.Kind, NoticeCode> CODES = codes();

    private GuidelineRules() {}

    private static Map<ComparisonFinding.Kind, NoticeCode> codes() {
        Map<ComparisonFinding.Kind, NoticeCode> codes = new EnumMap<>(ComparisonFinding.Kind.class);
        codes.put(ComparisonFinding.Kind.MISSING, new NoticeCode("GDL-001"));
        codes.put(ComparisonFinding.Kind.RENAMED, new NoticeCode("GDL-002"));
        codes.put(ComparisonFinding.Kind.MOVED, new NoticeCode("GDL-003"));
        codes.put(ComparisonFinding.Kind.FEWER_ELEMENTS, new NoticeCode("GDL-004"));
        codes.put(ComparisonFinding.Kind.WEAKER_LIMIT, new NoticeCode("GDL-005"));
        codes.put(ComparisonFinding.Kind.LIMIT_NOT_COMPARABLE, new NoticeCode("GDL-006"));
        codes.put(ComparisonFinding.Kind.FEWER_CARRIERS, new NoticeCode("GDL-007"));
        codes.put(ComparisonFinding.Kind.NARROWER_AUDIENCE, new NoticeCode("GDL-008"));
        codes.put(ComparisonFinding.Kind.WEAKER_MODE, new NoticeCode("GDL-009"));
        return codes;
    }

    static List<Rule<?>> all() {
        String[] codes = CODES.values().stream().map(NoticeCode::value).toArray(String[]::new);
        return List.of(Rule.on(DisclosureCatalog.class, GuidelineRules::judge, codes));
    }

    private static Judge<DisclosureCatalog> judge(RuleContext context) {
        return (catalog, findings) -> {
            IdentityHashMap<DisclosureItem, Integer> places = new IdentityHashMap<>();
            for (int i = 0; i < catalog.items().size(); i++) {
                places.putIfAbsent(catalog.items().get(i), i);
            }
            for (GuidelinePack pack : Loaded.PACKS) {
                if (pack.isValidOn(context.date())) {
                    compare(catalog, pack, places, findings);
                }
            }
        };
    }

    private static void compare(
            DisclosureCatalog catalog,
            GuidelinePack pack,
            IdentityHashMap<DisclosureItem, Integer> places,
            Findings findings) {
        int section = sectionOf(catalog, pack);
        if (section < 0) {
            return;
        }
        Set<DisclosureLevel> levels = levelsIn(catalog, pack);
        for (ComparisonFinding finding :
                CatalogComparison.compare(catalog, pack).findings()) {
            NoticeCode code = CODES.get(finding.kind());
            boolean elsewhere = finding.item() == null && !isOwed(finding, levels);
            if (code != null && !elsewhere) {
                Integer place = finding.item() == null ? null : places.get(finding.item());
                findings.found(
                        code,
                        place == null ? "/sections/" + section : "/items/" + place,
                        finding.item() == null ? null : finding.item().name(),
                        Map.of("detail", finding.detail(), "pack", pack.title()));
            }
        }
    }

    private static int sectionOf(DisclosureCatalog catalog, GuidelinePack pack) {
        List<CatalogSection> sections = catalog.sections();
        for (int i = 0; i < sections.size(); i++) {
            String domain = sections.get(i).domain().code().value();
            boolean used = catalog.items().stream()
                    .anyMatch(item -> item.domain().value().equals(domain));
            if (used && pack.covers(sections.get(i).domain())) {
                return i;
            }
        }
        return -1;
    }

    /** The levels of government that the catalog's items of the domain speak of; empty if it does not say. */
    private static Set<DisclosureLevel> levelsIn(DisclosureCatalog catalog, GuidelinePack pack) {
        return catalog.items().stream()
                .filter(item -> pack.covers(item.domain()))
                .flatMap(item -> item.standard().levels().stream())
                .collect(java.util.stream.Collectors.toSet());
    }

    /** A township's catalog does not owe what only the county discloses. */
    private static boolean isOwed(ComparisonFinding finding, Set<DisclosureLevel> levels) {
        if (finding.baseline() == null || levels.isEmpty()) {
            return true;
        }
        Set<DisclosureLevel> owedBy = finding.baseline().item().standard().levels();
        return owedBy.isEmpty() || owedBy.stream().anyMatch(levels::contains);
    }

    private static final class Loaded {
        static final List<GuidelinePack> PACKS = GuidelinePacks.bundled().all();
    }
}
