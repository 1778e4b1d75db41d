package io.github.gongkai.internal.validation;

import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.standard.DisclosureMode;
import io.github.gongkai.standard.DisclosureStandard;
import io.github.gongkai.standard.LegalBasisPhrase;
import io.github.gongkai.standard.LimitAnchor;
import io.github.gongkai.standard.LimitUnit;
import io.github.gongkai.standard.TimeLimit;
import io.github.gongkai.standard.TimeLimitPhrase;
import io.github.gongkai.validation.Findings;
import io.github.gongkai.validation.Judge;
import io.github.gongkai.validation.Rule;
import io.github.gongkai.validation.RuleContext;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules on whether a time limit (公开时限) agrees with the item's basis, its mode, and itself. */
final class LimitConsistencyRules {
    private static final String POINTER = "/standard/timeLimit";
    private static final NoticeCode LONGER_THAN_BASIS = new NoticeCode("CAT-050");
    private static final NoticeCode DISPLAY_TOO_SHORT = new NoticeCode("CAT-051");
    private static final NoticeCode LIMIT_OF_REQUESTS = new NoticeCode("CAT-052");
    private static final NoticeCode LIMIT_OF_RELEASE = new NoticeCode("CAT-053");
    private static final NoticeCode EXTENSION_TOO_LONG = new NoticeCode("CAT-055");
    private static final NoticeCode REPLY_TOO_LONG = new NoticeCode("CAT-056");
    private static final NoticeCode TWO_FIGURES = new NoticeCode("CAT-057");
    private static final Set<DisclosureMode> ONLY_PROACTIVE = Set.of(DisclosureMode.PROACTIVE);
    private static final Set<DisclosureMode> ONLY_ON_APPLICATION = Set.of(DisclosureMode.ON_APPLICATION);

    private LimitConsistencyRules() {}

    static List<Rule<?>> all() {
        return List.of(
                Rule.on(DisclosureItem.class, LimitConsistencyRules::againstBasis, "CAT-050", "CAT-051"),
                Rule.on(DisclosureItem.class, context -> LimitConsistencyRules::againstMode, "CAT-052", "CAT-053"),
                Rule.on(DisclosureItem.class, context -> LimitConsistencyRules::ofRequests, "CAT-055", "CAT-056"),
                Rule.on(DisclosureItem.class, context -> LimitConsistencyRules::againstItself, "CAT-057"));
    }

    private static Judge<DisclosureItem> againstBasis(RuleContext context) {
        List<StatutoryLimits.Limit> limits = StatutoryLimits.listOn(context.date());
        return (item, findings) -> {
            LegalBasisPhrase basis = item.standard().legalBasis();
            TimeLimitPhrase phrase = item.standard().timeLimit();
            if (basis == null || phrase == null) {
                return;
            }
            String matter = String.join(" ", item.path());
            for (StatutoryLimits.Limit limit : limits) {
                if (limit.isAbout(matter) && limit.restsOn(basis.text())) {
                    judge(limit, phrase, findings);
                }
            }
        };
    }

    private static void judge(StatutoryLimits.Limit limit, TimeLimitPhrase phrase, Findings findings) {
        NoticeCode code = limit.minimum() ? DISPLAY_TOO_SHORT : LONGER_THAN_BASIS;
        if (phrase.terms().stream().anyMatch(term -> isAgainst(limit, term))) {
            findings.found(code, POINTER, phrase.text(), Map.of("limit", limit.length(), "clause", limit.clause()));
        }
    }

    private static boolean isAgainst(StatutoryLimits.Limit limit, TimeLimit term) {
        Integer amount = term.amount();
        LimitUnit unit = term.unit();
        if (amount == null || unit == null) {
            return false;
        }
        if (limit.minimum()) {
            // 七个工作日 may be more than seven days, so only spans of one unit are compared.
            return term.kind() == TimeLimit.Kind.MINIMUM_DURATION && unit == limit.unit() && amount < limit.amount();
        }
        boolean sameEvent = term.anchor() == limit.anchor() || term.anchor() == LimitAnchor.UNSTATED;
        return term.kind() == TimeLimit.Kind.WITHIN
                && sameEvent
                && StatutoryLimits.isLonger(amount, unit, limit.amount(), limit.unit());
    }

    private static void againstMode(DisclosureItem item, Findings findings) {
        DisclosureStandard standard = item.standard();
        TimeLimitPhrase phrase = standard.timeLimit();
        if (phrase == null || phrase.terms().isEmpty()) {
            return;
        }
        boolean onlyRequests = phrase.terms().stream()
                .allMatch(t -> t.kind() == TimeLimit.Kind.ON_APPLICATION || t.kind() == TimeLimit.Kind.EXTENSION);
        if (onlyRequests && standard.modes().equals(ONLY_PROACTIVE)) {
            findings.found(LIMIT_OF_REQUESTS, POINTER, phrase.text());
        }
        boolean onlyForming = phrase.terms().stream()
                .allMatch(t -> t.kind() == TimeLimit.Kind.WITHIN && t.anchor() == LimitAnchor.FORMED_OR_CHANGED);
        if (onlyForming && standard.modes().equals(ONLY_ON_APPLICATION)) {
            findings.found(LIMIT_OF_RELEASE, POINTER, phrase.text());
        }
    }

    private static void ofRequests(DisclosureItem item, Findings findings) {
        TimeLimitPhrase phrase = item.standard().timeLimit();
        if (phrase == null) {
            return;
        }
        for (TimeLimit term : phrase.terms()) {
            Integer amount = term.amount();
            LimitUnit unit = term.unit();
            boolean tooLong = amount != null
                    && unit != null
                    && (unit == LimitUnit.WORKING_DAY && amount > TimeLimitRules.STATUTORY_WORKING_DAYS
                            || StatutoryLimits.leastDays(amount, unit) > 40);
            if (tooLong && term.kind() == TimeLimit.Kind.EXTENSION) {
                findings.found(EXTENSION_TOO_LONG, POINTER, phrase.text());
            } else if (tooLong && term.kind() == TimeLimit.Kind.ON_APPLICATION) {
                findings.found(REPLY_TOO_LONG, POINTER, phrase.text());
            }
        }
    }

    /** Two different figures for one event, with nothing that says when which of them holds. */
    private static void againstItself(DisclosureItem item, Findings findings) {
        TimeLimitPhrase phrase = item.standard().timeLimit();
        if (phrase == null) {
            return;
        }
        List<TimeLimit> plain = phrase.terms().stream()
                .filter(t -> t.kind() == TimeLimit.Kind.WITHIN && t.condition() == null)
                .toList();
        boolean oneEvent = plain.stream().map(TimeLimit::anchor).distinct().count() == 1;
        boolean manyFigures = plain.stream().distinct().count() > 1;
        if (oneEvent && manyFigures) {
            findings.found(TWO_FIGURES, POINTER, phrase.text());
        }
    }
}
