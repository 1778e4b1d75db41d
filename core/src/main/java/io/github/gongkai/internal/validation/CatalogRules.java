package io.github.gongkai.internal.validation;

import io.github.gongkai.catalog.CatalogSection;
import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.validation.Findings;
import io.github.gongkai.validation.Judge;
import io.github.gongkai.validation.Rule;
import io.github.gongkai.validation.RuleContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rules on a catalog as a whole, and on its items against it and against each other. */
final class CatalogRules {
    private static final NoticeCode NAMED_AS_DOMAIN = new NoticeCode("CAT-010");
    private static final NoticeCode DUPLICATE = new NoticeCode("CAT-011");
    private static final NoticeCode FOREIGN_DOMAIN = new NoticeCode("CAT-028");
    private static final NoticeCode SAME_SERIAL = new NoticeCode("CAT-029");
    private static final NoticeCode VALIDITY_REVERSED = new NoticeCode("CAT-032");
    private static final NoticeCode SAME_ID = new NoticeCode("CAT-037");
    private static final NoticeCode EXPIRED = new NoticeCode("CAT-038");
    private static final NoticeCode EMPTY_SECTION = new NoticeCode("CAT-039");

    private CatalogRules() {}

    static List<Rule<?>> all() {
        return List.of(
                Rule.across(DisclosureItem.class, CatalogRules::namedAsDomain, "CAT-010"),
                repeated(DUPLICATE, "/path", CatalogRules::identity, DisclosureItem::name),
                Rule.across(DisclosureItem.class, CatalogRules::foreignDomain, "CAT-028"),
                repeated(SAME_SERIAL, "/serial", CatalogRules::serial, item -> String.valueOf(item.serial())),
                repeated(
                        SAME_ID,
                        "/id",
                        item -> item.id().value(),
                        item -> item.id().value()),
                Rule.on(DisclosureCatalog.class, CatalogRules::validity, "CAT-032", "CAT-038"),
                Rule.on(DisclosureCatalog.class, context -> CatalogRules::emptySections, "CAT-039"));
    }

    private static Judge<DisclosureItem> namedAsDomain(RuleContext context) {
        Map<String, String> names = domainNames(context);
        return (item, findings) -> {
            String domain = names.get(item.domain().value());
            if (domain != null && item.name().strip().equals(domain)) {
                findings.found(NAMED_AS_DOMAIN, "/path", item.name());
            }
        };
    }

    private static Judge<DisclosureItem> foreignDomain(RuleContext context) {
        Map<String, String> names = domainNames(context);
        return (item, findings) -> {
            if (!names.containsKey(item.domain().value())) {
                findings.found(FOREIGN_DOMAIN, "/domain", item.domain().value());
            }
        };
    }

    private static Map<String, String> domainNames(RuleContext context) {
        DisclosureCatalog catalog = context.catalog();
        Map<String, String> names = new HashMap<>();
        if (catalog != null) {
            for (CatalogSection section : catalog.sections()) {
                names.put(section.domain().code().value(), section.domain().name());
            }
        }
        return names;
    }

    /** Reports the second and every later item with the same key; an empty key is never the same as another. */
    private static Rule<DisclosureItem> repeated(
            NoticeCode code,
            String pointer,
            Function<DisclosureItem, String> key,
            Function<DisclosureItem, String> shown) {
        Function<RuleContext, Judge<DisclosureItem>> judges = context -> {
            Map<String, String> first = new HashMap<>();
            return (item, findings) -> {
                String value = key.apply(item);
                String earlier = value.isEmpty() ? null : first.putIfAbsent(value, findings.subjectPointer());
                if (earlier != null) {
                    findings.found(code, pointer, shown.apply(item), Map.of("first", earlier));
                }
            };
        };
        return Rule.across(DisclosureItem.class, judges, code.value());
    }

    /** Two rows of one name are two items where they ask for different content. */
    private static String identity(DisclosureItem item) {
        if (item.name().isBlank()) {
            return "";
        }
        String content = item.standard().content();
        return item.domain() + "\n" + String.join("\n", item.path()) + "\n" + (content == null ? "" : content.strip());
    }

    private static String serial(DisclosureItem item) {
        String serial = item.serial();
        return serial == null || serial.isBlank() ? "" : item.domain() + "\n" + serial.strip();
    }

    private static Judge<DisclosureCatalog> validity(RuleContext context) {
        return (catalog, findings) -> {
            LocalDate from = catalog.validFrom();
            LocalDate to = catalog.validTo();
            if (from != null && to != null && to.isBefore(from)) {
                findings.found(VALIDITY_REVERSED, "/validTo", to.toString(), Map.of("from", from));
            } else if (to != null && to.isBefore(context.date())) {
                findings.found(EXPIRED, "/validTo", to.toString());
            }
        };
    }

    private static void emptySections(DisclosureCatalog catalog, Findings findings) {
        Set<String> used = catalog.items().stream()
                .map(item -> item.domain().value())
                .collect(Collectors.toCollection(HashSet::new));
        for (int i = 0; i < catalog.sections().size(); i++) {
            CatalogSection section = catalog.sections().get(i);
            if (!used.contains(section.domain().code().value())) {
                findings.found(EMPTY_SECTION, "/sections/" + i, section.domain().name());
            }
        }
    }
}
