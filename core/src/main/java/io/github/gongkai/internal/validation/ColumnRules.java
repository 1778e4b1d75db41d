package io.github.gongkai.internal.validation;

import com.google.common.collect.ImmutableList;
import io.github.gongkai.catalog.CatalogSection;
import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.catalog.DomainCode;
import io.github.gongkai.catalog.ItemId;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.standard.LimitUnit;
import io.github.gongkai.validation.Checkpoint;
import io.github.gongkai.validation.Findings;
import io.github.gongkai.validation.Judge;
import io.github.gongkai.validation.NotEvaluated;
import io.github.gongkai.validation.Rule;
import io.github.gongkai.validation.RuleContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rules on the columns of a site (栏目): those without anything in them and those not renewed for too long. Only a set of
 * publications that are all out says what a site holds; a batch on its way says nothing about that.
 */
final class ColumnRules implements Judge<Publication> {
    private static final NoticeCode STALE_NEWS = new NoticeCode("COL-001");
    private static final NoticeCode STALE = new NoticeCode("COL-002");
    private static final NoticeCode BLANK_DOMAIN = new NoticeCode("COL-003");
    private static final NoticeCode ITEMS_WITHOUT = new NoticeCode("COL-004");
    private static final int MOST_NAMED = 5;
    private static final ImmutableList<Age> AGES = DataLines.read(
            "column-ages.tsv",
            5,
            cells -> new Age(
                    List.of(cells.get(0).split("\\|")),
                    Integer.parseInt(cells.get(1)),
                    LimitUnit.valueOf(cells.get(2)),
                    cells.get(3)));

    private final LocalDate today;
    private final DisclosureCatalog catalog;
    private final Map<DomainCode, LocalDate> newest = new HashMap<>();
    private final Map<ItemId, LocalDate> newestOfItem = new HashMap<>();
    private final Set<ItemId> items;
    private final Set<DomainCode> domains;
    private boolean allOut = true;
    private boolean any;

    private ColumnRules(LocalDate today, DisclosureCatalog catalog) {
        this.today = today;
        this.catalog = catalog;
        items = catalog.items().stream().map(DisclosureItem::id).collect(Collectors.toCollection(HashSet::new));
        domains =
                catalog.sections().stream().map(s -> s.domain().code()).collect(Collectors.toCollection(HashSet::new));
    }

    private record Age(List<String> words, int amount, LimitUnit unit, String source) {
        boolean isFor(String column) {
            return words.contains("*") || words.stream().anyMatch(column::contains);
        }

        LocalDate lastDayAfter(LocalDate newest) {
            return unit == LimitUnit.WEEK ? newest.plusWeeks(amount) : newest.plusMonths(amount);
        }

        String length() {
            return amount + (unit == LimitUnit.WEEK ? "周" : "个月");
        }
    }

    static List<Rule<?>> all() {
        Rule<Publication> rule =
                Rule.across(Publication.class, ColumnRules::start, "COL-001", "COL-002", "COL-003", "COL-004");
        return List.of(rule.at(EnumSet.of(Checkpoint.REVIEW, Checkpoint.ARCHIVE)));
    }

    private static Judge<Publication> start(RuleContext context) {
        DisclosureCatalog catalog = context.catalog();
        return catalog == null ? (publication, findings) -> {} : new ColumnRules(context.date(), catalog);
    }

    @Override
    public void judge(Publication publication, Findings findings) {
        LocalDateTime at = publication.publishedAt();
        any = true;
        if (at == null) {
            allOut = false;
            return;
        }
        LocalDate day = at.toLocalDate();
        if (domains.contains(publication.domain().code())) {
            newest.merge(publication.domain().code(), day, ColumnRules::later);
        }
        if (items.contains(publication.item())) {
            newestOfItem.merge(publication.item(), day, ColumnRules::later);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public void finish(Findings findings) {
        if (!any || !allOut) {
            findings.notEvaluated(BLANK_DOMAIN, NotEvaluated.Reason.NOT_OUT_YET);
            return;
        }
        for (CatalogSection section : catalog.sections()) {
            LocalDate day = newest.get(section.domain().code());
            if (day == null) {
                findings.found(BLANK_DOMAIN, "", section.domain().name());
            } else {
                judgeAge(section.domain().name(), day, findings);
                itemsWithout(section, findings);
            }
        }
        for (DisclosureItem item : catalog.items()) {
            LocalDate day = newestOfItem.get(item.id());
            // The other columns have the age of their domain.
            if (day != null && !ageOf(item.name()).words().contains("*")) {
                judgeAge(item.name(), day, findings);
            }
        }
    }

    private static Age ageOf(String column) {
        return AGES.stream().filter(a -> a.isFor(column)).findFirst().orElseThrow();
    }

    private void judgeAge(String column, LocalDate day, Findings findings) {
        Age age = ageOf(column);
        if (today.isAfter(age.lastDayAfter(day))) {
            findings.found(
                    age.unit() == LimitUnit.WEEK ? STALE_NEWS : STALE,
                    "",
                    column,
                    Map.of("day", day, "age", age.length(), "source", age.source()));
        }
    }

    private void itemsWithout(CatalogSection section, Findings findings) {
        List<String> without = catalog.items().stream()
                .filter(item -> item.domain().equals(section.domain().code()))
                .filter(item -> !newestOfItem.containsKey(item.id()))
                .map(DisclosureItem::name)
                .toList();
        if (!without.isEmpty()) {
            String some = without.stream().limit(MOST_NAMED).collect(Collectors.joining("、"));
            String names = without.size() > MOST_NAMED ? some + "…" : some;
            findings.found(ITEMS_WITHOUT, "", section.domain().name(), Map.of("count", without.size(), "names", names));
        }
    }
}
