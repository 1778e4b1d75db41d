package io.github.gongkai.internal.validation;

import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.standard.LimitAnchor;
import io.github.gongkai.standard.LimitUnit;
import io.github.gongkai.standard.ParseStatus;
import io.github.gongkai.standard.TimeLimit;
import io.github.gongkai.standard.TimeLimitPhrase;
import io.github.gongkai.validation.Findings;
import io.github.gongkai.validation.Judge;
import io.github.gongkai.validation.NotEvaluated;
import io.github.gongkai.validation.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Rules on the time limit (公开时限) of an item; 政府信息公开条例 第二十六条: 20 working days unless another law says otherwise. */
final class TimeLimitRules {
    /** Working days that the regulation allows. */
    static final int STATUTORY_WORKING_DAYS = 20;

    private static final String POINTER = "/standard/timeLimit";
    private static final NoticeCode VAGUE = new NoticeCode("CAT-012");
    private static final NoticeCode NO_ANCHOR = new NoticeCode("CAT-013");
    private static final NoticeCode TOO_LONG = new NoticeCode("CAT-014");
    private static final NoticeCode NOT_UNDERSTOOD = new NoticeCode("CAT-015");
    private static final NoticeCode NO_DEADLINE = new NoticeCode("CAT-016");
    private static final NoticeCode CALENDAR_DAYS = new NoticeCode("CAT-026");
    private static final Set<TimeLimit.Kind> NOT_A_DEADLINE =
            EnumSet.of(TimeLimit.Kind.STANDING, TimeLimit.Kind.MINIMUM_DURATION, TimeLimit.Kind.EXTENSION);

    private TimeLimitRules() {}

    static List<Rule<?>> all() {
        return List.of(
                rule(VAGUE, TimeLimitRules::vague),
                rule(NO_ANCHOR, TimeLimitRules::withoutAnchor),
                rule(TOO_LONG, TimeLimitRules::tooLong),
                rule(NOT_UNDERSTOOD, TimeLimitRules::notUnderstood),
                rule(NO_DEADLINE, TimeLimitRules::noDeadline),
                rule(CALENDAR_DAYS, TimeLimitRules::calendarDays));
    }

    @FunctionalInterface
    private interface OnLimit {
        void judge(TimeLimitPhrase limit, Findings findings);
    }

    private static Rule<DisclosureItem> rule(NoticeCode code, OnLimit onLimit) {
        Judge<DisclosureItem> judge = (item, findings) -> {
            TimeLimitPhrase limit = item.standard().timeLimit();
            // A limit that was not understood at all has a notice of its own; the other rules would be guessing.
            boolean unread = limit != null && limit.status() == ParseStatus.UNPARSED && !code.equals(NOT_UNDERSTOOD);
            if (limit == null || unread) {
                findings.notEvaluated(code, NotEvaluated.Reason.EARLIER_FIELD_BROKEN);
            } else {
                onLimit.judge(limit, findings);
            }
        };
        return Rule.on(DisclosureItem.class, context -> judge, code.value());
    }

    private static void vague(TimeLimitPhrase limit, Findings findings) {
        if (!limit.terms().isEmpty() && limit.terms().stream().allMatch(t -> t.kind() == TimeLimit.Kind.PROMPT)) {
            findings.found(VAGUE, POINTER, limit.text());
        }
    }

    private static void withoutAnchor(TimeLimitPhrase limit, Findings findings) {
        if (any(limit, t -> t.kind() == TimeLimit.Kind.WITHIN && t.anchor() == LimitAnchor.UNSTATED)) {
            findings.found(NO_ANCHOR, POINTER, limit.text());
        }
    }

    private static void tooLong(TimeLimitPhrase limit, Findings findings) {
        boolean otherLaw = any(limit, t -> t.kind() == TimeLimit.Kind.AS_PROVIDED);
        if (!otherLaw && any(limit, TimeLimitRules::isLongerThanStatutory)) {
            findings.found(TOO_LONG, POINTER, limit.text(), Map.of("days", STATUTORY_WORKING_DAYS));
        }
    }

    /** True only where no run of holidays can make it shorter than 20 working days. */
    private static boolean isLongerThanStatutory(TimeLimit term) {
        Integer amount = term.amount();
        LimitUnit unit = term.unit();
        if (term.kind() != TimeLimit.Kind.WITHIN || amount == null || unit == null) {
            return false;
        }
        return switch (unit) {
            case WORKING_DAY -> amount > STATUTORY_WORKING_DAYS;
            case DAY -> amount > 40;
            case HOUR -> amount > 40 * 24;
            case WEEK -> amount > 6;
            case MONTH -> amount > 1;
            case QUARTER, HALF_YEAR, YEAR -> true;
        };
    }

    private static void notUnderstood(TimeLimitPhrase limit, Findings findings) {
        if (limit.status() != ParseStatus.PARSED) {
            findings.found(NOT_UNDERSTOOD, POINTER, limit.text(), Map.of("rest", limit.rest()));
        }
    }

    private static void noDeadline(TimeLimitPhrase limit, Findings findings) {
        if (!limit.terms().isEmpty() && limit.terms().stream().allMatch(t -> NOT_A_DEADLINE.contains(t.kind()))) {
            findings.found(NO_DEADLINE, POINTER, limit.text());
        }
    }

    private static void calendarDays(TimeLimitPhrase limit, Findings findings) {
        if (any(limit, TimeLimitRules::isTwentyCalendarDaysAfterForming)) {
            findings.found(CALENDAR_DAYS, POINTER, limit.text());
        }
    }

    private static boolean isTwentyCalendarDaysAfterForming(TimeLimit term) {
        LimitAnchor anchor = term.anchor();
        boolean forming = anchor == LimitAnchor.FORMED_OR_CHANGED || anchor == LimitAnchor.FORMED;
        return forming
                && term.unit() == LimitUnit.DAY
                && Integer.valueOf(STATUTORY_WORKING_DAYS).equals(term.amount());
    }

    private static boolean any(TimeLimitPhrase limit, Predicate<TimeLimit> test) {
        return limit.terms().stream().anyMatch(test);
    }
}
