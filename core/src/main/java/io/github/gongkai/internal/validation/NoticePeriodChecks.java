package io.github.gongkai.internal.validation;

import io.github.gongkai.calendar.WorkingDayCalendar;
import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.catalog.ItemId;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.standard.LimitUnit;
import io.github.gongkai.standard.TimeLimit;
import io.github.gongkai.standard.TimeLimitPhrase;
import io.github.gongkai.validation.Findings;
import io.github.gongkai.validation.RuleContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks of how long a public notice (公示) stays, against the item's own standard and against the law. */
final class NoticePeriodChecks {
    static final List<String> CODES = List.of("PUB-057", "PUB-058");

    private static final NoticeCode TOO_SHORT = new NoticeCode("PUB-057");
    private static final NoticeCode NOT_STATED = new NoticeCode("PUB-058");

    private final List<StatutoryLimits.Limit> limits;
    private final Map<ItemId, TimeLimit> own;
    private final WorkingDayCalendar calendar;

    private NoticePeriodChecks(RuleContext context) {
        limits = StatutoryLimits.listOn(context.date()).stream()
                .filter(StatutoryLimits.Limit::minimum)
                .toList();
        own = shortestDisplays(context.catalog());
        calendar = context.deadlines().calendar();
    }

    static TextCheck check(RuleContext context) {
        return new NoticePeriodChecks(context)::judge;
    }

    private static Map<ItemId, TimeLimit> shortestDisplays(@Nullable DisclosureCatalog catalog) {
        Map<ItemId, TimeLimit> displays = new HashMap<>();
        for (DisclosureItem item : catalog == null ? List.<DisclosureItem>of() : catalog.items()) {
            TimeLimitPhrase phrase = item.standard().timeLimit();
            if (phrase != null) {
                phrase.terms().stream()
                        .filter(t -> t.kind() == TimeLimit.Kind.MINIMUM_DURATION)
                        .findFirst()
                        .ifPresent(term -> displays.put(item.id(), term));
            }
        }
        return displays;
    }

    private void judge(Publication publication, String text, Findings findings) {
        Optional<NoticePeriod> period = NoticePeriod.findIn(text);
        boolean notice = publication.title().strip().endsWith("公示");
        if (period.isEmpty()) {
            if (notice && publication.nilReturn() == null) {
                findings.found(NOT_STATED, "/html", null);
            }
            return;
        }
        for (StatutoryLimits.Limit limit : limits) {
            if (limit.isAbout(publication.title())) {
                compare(period.get(), limit.amount(), limit.unit(), limit.clause(), findings);
                return;
            }
        }
        TimeLimit demanded = own.get(publication.item());
        Integer amount = demanded == null ? null : demanded.amount();
        LimitUnit unit = demanded == null ? null : demanded.unit();
        if (amount != null && (unit == LimitUnit.DAY || unit == LimitUnit.WORKING_DAY)) {
            compare(period.get(), amount, unit, "目录规定的公示时间", findings);
        }
    }

    private void compare(NoticePeriod period, int least, LimitUnit unit, String clause, Findings findings) {
        Optional<Integer> length = period.lengthIn(unit, calendar);
        if (length.isPresent() && length.get() < least) {
            findings.found(
                    TOO_SHORT,
                    "/html",
                    period.text(),
                    Map.of(
                            "length", StatutoryLimits.length(length.get(), unit),
                            "least", StatutoryLimits.length(least, unit),
                            "clause", clause));
        }
    }
}
