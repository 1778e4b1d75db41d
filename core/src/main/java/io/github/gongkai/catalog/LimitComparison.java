package io.github.gongkai.catalog;

import io.github.gongkai.catalog.ComparisonFinding.Kind;
import io.github.gongkai.standard.LimitAnchor;
import io.github.gongkai.standard.LimitUnit;
import io.github.gongkai.standard.ParseStatus;
import io.github.gongkai.standard.TimeLimit;
import io.github.gongkai.standard.TimeLimitPhrase;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a time limit is weaker than the baseline's. Only like is compared with like; for the rest it is said that it cannot be. */
final class LimitComparison {
    /** Events that all mean that the information comes into being at the body. */
    private static final Set<LimitAnchor> ORIGIN = EnumSet.of(
            LimitAnchor.FORMED_OR_CHANGED,
            LimitAnchor.FORMED,
            LimitAnchor.CHANGED,
            LimitAnchor.OBTAINED,
            LimitAnchor.OBTAINED_FORMED_OR_CHANGED,
            LimitAnchor.MADE,
            LimitAnchor.MADE_OR_OBTAINED);

    record Result(Kind kind, String detail) {}

    /**
     * A span, and how few and how many calendar days it can last: a month 28 to 31, n working days at least n and, with
     * weekends and the longest holidays, at most 2n + 10.
     */
    private record Span(long amount, LimitUnit unit, long least, long most) {
        static Span of(int n, LimitUnit unit) {
            return switch (unit) {
                case HOUR -> new Span(n, unit, n / 24, (n + 23) / 24);
                case DAY -> new Span(n, unit, n, n);
                case WEEK -> new Span(7L * n, LimitUnit.DAY, 7L * n, 7L * n);
                case WORKING_DAY -> new Span(n, unit, n, 2L * n + 10);
                case MONTH -> months(n);
                case QUARTER -> months(3L * n);
                case HALF_YEAR -> months(6L * n);
                case YEAR -> months(12L * n);
            };
        }

        private static Span months(long n) {
            return new Span(n, LimitUnit.MONTH, 28 * n, 31 * n);
        }

        /** Negative, zero or positive; null where it depends on the calendar. */
        @Nullable
        Integer comparedTo(Span other) {
            if (unit == other.unit) {
                return Long.compare(amount, other.amount);
            }
            return most <= other.least ? Integer.valueOf(-1) : least > other.most ? Integer.valueOf(1) : null;
        }
    }

    private final TimeLimitPhrase wanted;
    private final TimeLimitPhrase actual;

    private LimitComparison(TimeLimitPhrase wanted, TimeLimitPhrase actual) {
        this.wanted = wanted;
        this.actual = actual;
    }

    static List<Result> compare(@Nullable TimeLimitPhrase wanted, @Nullable TimeLimitPhrase actual) {
        if (wanted == null) {
            return List.of();
        }
        if (actual == null || actual.text().isBlank()) {
            return List.of(new Result(Kind.WEAKER_LIMIT, "目录未写公开时限，基线为“" + wanted.text() + "”"));
        }
        if (ItemName.normalize(wanted.text()).equals(ItemName.normalize(actual.text()))) {
            return List.of();
        }
        return new LimitComparison(wanted, actual).results();
    }

    private List<Result> results() {
        if (wanted.terms().isEmpty() || actual.terms().isEmpty()) {
            return List.of(incomparable("有未能读懂的写法"));
        }
        List<Result> results = new ArrayList<>();
        for (TimeLimit term : wanted.terms()) {
            Result result = compare(term);
            if (result != null && !results.contains(result)) {
                results.add(result);
            }
        }
        return results;
    }

    private @Nullable Result compare(TimeLimit term) {
        if (has(TimeLimit.Kind.IMMEDIATE) && isWithin(term)) {
            return null;
        }
        List<TimeLimit> likes =
                actual.terms().stream().filter(t -> t.kind() == term.kind()).toList();
        TimeLimit like = likes.stream()
                .filter(t -> Objects.equals(t.condition(), term.condition()))
                .findFirst()
                .orElse(likes.isEmpty() ? null : likes.get(0));
        if (like != null) {
            return compare(term, like);
        }
        if (isWithin(term) && (has(TimeLimit.Kind.PROMPT) || has(TimeLimit.Kind.STANDING))) {
            return weaker("没有写明期限");
        }
        if (isFloor(term) && actual.status() == ParseStatus.PARSED) {
            return weaker("没有写明" + (term.kind() == TimeLimit.Kind.ADVANCE ? "提前量" : "公示期"));
        }
        return incomparable("写法类别不同");
    }

    private @Nullable Result compare(TimeLimit term, TimeLimit like) {
        Integer most = term.amount();
        LimitUnit unit = term.unit();
        Integer amount = like.amount();
        LimitUnit otherUnit = like.unit();
        if (most == null || unit == null || amount == null || otherUnit == null) {
            return term.equals(like) || most == null ? null : incomparable("没有写明期限");
        }
        if (!sameEvent(term.anchor(), like.anchor())) {
            return incomparable("起算点不同");
        }
        Span wantedSpan = Span.of(most, unit);
        Span there = Span.of(amount, otherUnit);
        // Two floors compare the other way round: there less is weaker.
        Integer excess = isFloor(term) ? wantedSpan.comparedTo(there) : there.comparedTo(wantedSpan);
        if (excess == null) {
            return incomparable(wantedSpan.unit().label() + "与" + there.unit().label() + "的长短随日历而变");
        }
        return excess > 0 ? weaker(isFloor(term) ? "短于基线" : "长于基线") : null;
    }

    /** 不少于, 提前: for these less is weaker. */
    private static boolean isFloor(TimeLimit term) {
        return switch (term.kind()) {
            case MINIMUM_DURATION, ADVANCE -> true;
            case WITHIN,
                    PERIODIC,
                    BY_DATE,
                    IMMEDIATE,
                    PROMPT,
                    STANDING,
                    WITH_EVENT,
                    EXTENSION,
                    ON_APPLICATION,
                    AS_PROVIDED -> false;
        };
    }

    private static boolean isWithin(TimeLimit term) {
        return term.kind() == TimeLimit.Kind.WITHIN;
    }

    private boolean has(TimeLimit.Kind kind) {
        return actual.terms().stream().anyMatch(t -> t.kind() == kind);
    }

    /** A limit that names no event (20个工作日) is compared by its figure; that the event is missing is for validation to say. */
    private static boolean sameEvent(@Nullable LimitAnchor one, @Nullable LimitAnchor other) {
        return one == other
                || one == LimitAnchor.UNSTATED
                || other == LimitAnchor.UNSTATED
                || (one != null && other != null && ORIGIN.contains(one) && ORIGIN.contains(other));
    }

    private Result weaker(String why) {
        return new Result(Kind.WEAKER_LIMIT, why + "：" + both());
    }

    private Result incomparable(String why) {
        return new Result(Kind.LIMIT_NOT_COMPARABLE, why + "，无法比较，请人工核对：" + both());
    }

    private String both() {
        return "基线“" + wanted.text() + "”，目录“" + actual.text() + "”";
    }
}
