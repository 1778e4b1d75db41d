package io.github.gongkai.internal.validation;

import io.github.gongkai.catalog.CatalogSection;
import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.catalog.DomainCode;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.standard.CarrierPhrase;
import io.github.gongkai.standard.DisclosureMode;
import io.github.gongkai.standard.OpennessStage;
import io.github.gongkai.standard.ProcessLink;
import io.github.gongkai.validation.Findings;
import io.github.gongkai.validation.NotEvaluated;
import io.github.gongkai.validation.Rule;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rules on what a domain's items cover together: the five stages (五公开), release, interpretation and response. */
final class CoverageRules {
    private static final NoticeCode MISSING_STAGES = new NoticeCode("CAT-075");
    private static final NoticeCode MISSING_LINKS = new NoticeCode("CAT-076");
    private static final NoticeCode NO_STAGE = new NoticeCode("CAT-077");
    private static final NoticeCode UNNAMED_CARRIER = new NoticeCode("CAT-073");
    private static final NoticeCode BOTH_MODES = new NoticeCode("CAT-074");
    private static final Set<String> UNNAMED = Set.of("其他", "其它", "其他_", "其他方式", "其他渠道");

    private CoverageRules() {}

    static List<Rule<?>> all() {
        return List.of(
                Rule.on(DisclosureCatalog.class, context -> CoverageRules::judge, "CAT-075", "CAT-076", "CAT-077"),
                Rule.on(DisclosureItem.class, context -> CoverageRules::options, "CAT-073", "CAT-074"));
    }

    private static void judge(DisclosureCatalog catalog, Findings findings) {
        boolean withStages = catalog.items().stream()
                .anyMatch(item -> !item.standard().stages().isEmpty());
        boolean withLinks = catalog.items().stream()
                .anyMatch(item -> !item.standard().links().isEmpty());
        // A table without such a column says nothing about them: that is no finding, and no clean bill either.
        if (withStages) {
            covered(catalog, MISSING_STAGES, item -> item.standard().stages(), OpennessStage.values(), findings);
            itemsWithoutStage(catalog, findings);
        } else {
            findings.notEvaluated(MISSING_STAGES, NotEvaluated.Reason.NO_SUCH_COLUMN);
        }
        if (withLinks) {
            covered(catalog, MISSING_LINKS, item -> item.standard().links(), ProcessLink.values(), findings);
        } else {
            findings.notEvaluated(MISSING_LINKS, NotEvaluated.Reason.NO_SUCH_COLUMN);
        }
    }

    private static <E extends Enum<E>> void covered(
            DisclosureCatalog catalog,
            NoticeCode code,
            Function<DisclosureItem, Set<E>> of,
            E[] all,
            Findings findings) {
        Map<DomainCode, Set<E>> seen = new HashMap<>();
        for (DisclosureItem item : catalog.items()) {
            seen.computeIfAbsent(item.domain(), d -> EnumSet.noneOf(all[0].getDeclaringClass()))
                    .addAll(of.apply(item));
        }
        for (int i = 0; i < catalog.sections().size(); i++) {
            CatalogSection section = catalog.sections().get(i);
            Set<E> covered = seen.get(section.domain().code());
            // A domain without items has a notice of its own.
            if (covered != null && covered.size() < all.length) {
                String missing = Arrays.stream(all)
                        .filter(value -> !covered.contains(value))
                        .map(CoverageRules::label)
                        .collect(Collectors.joining("、"));
                findings.found(
                        code,
                        "/sections/" + i,
                        section.domain().name(),
                        Map.of("domain", section.domain().name(), "missing", missing));
            }
        }
    }

    private static String label(Enum<?> value) {
        return value instanceof OpennessStage stage
                ? stage.label()
                : value instanceof ProcessLink link ? link.label() : value.name();
    }

    private static void itemsWithoutStage(DisclosureCatalog catalog, Findings findings) {
        for (int i = 0; i < catalog.items().size(); i++) {
            DisclosureItem item = catalog.items().get(i);
            if (item.standard().stages().isEmpty()) {
                findings.found(NO_STAGE, "/items/" + i + "/standard/stages", item.name());
            }
        }
    }

    private static void options(DisclosureItem item, Findings findings) {
        CarrierPhrase carriers = item.standard().carriers();
        if (carriers != null && carriers.other().stream().anyMatch(o -> UNNAMED.contains(o.strip()))) {
            findings.found(UNNAMED_CARRIER, "/standard/carriers", "其他");
        }
        if (item.standard().modes().containsAll(EnumSet.allOf(DisclosureMode.class))) {
            findings.found(BOTH_MODES, "/standard/modes", "主动、依申请");
        }
    }
}
