package io.github.gongkai.standard;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One term of a time limit (公开时限). A cell often holds several; {@link TimeLimitPhrase} keeps them with the wording. Switch
 * over {@link #kind()}: the compiler checks a switch expression over an enum. Immutable.
 */
public sealed interface TimeLimit {
    /** What sort of limit this is; its names are those of the exchange format. */
    Kind kind();

    /** When the term applies, in the words of the cell (行政许可、行政处罚事项); null if always. */
    @Nullable
    String condition();

    /** How many units; null where the kind has none. */
    default @Nullable Integer amount() {
        return null;
    }

    /** The unit; null where the kind has none. */
    default @Nullable LimitUnit unit() {
        return null;
    }

    /** From which event it runs; null where the kind has none. */
    default @Nullable LimitAnchor anchor() {
        return null;
    }

    /** Within a span after an event: 信息形成或者变更之日起20个工作日内. */
    record Within(
            Integer amount,
            LimitUnit unit,
            LimitAnchor anchor,
            @Nullable String condition) implements TimeLimit {
        @Override
        public Kind kind() {
            return Kind.WITHIN;
        }
    }

    /** Again and again: 每季度首月15日前; {@code when} holds the words after the period, or null. */
    record Periodic(
            Integer amount,
            LimitUnit unit,
            @Nullable String when,
            @Nullable String condition) implements TimeLimit {
        /** The day within the period that {@code when} names; empty if it names none that can be reckoned. */
        public Optional<PeriodPoint> point() {
            return PeriodPoint.of(when, unit);
        }

        @Override
        public Kind kind() {
            return Kind.PERIODIC;
        }
    }

    /**
     * By a date: 每年1月31日前, 2020年底, 次年3月31日前. Year null: every year, unless {@code yearsLater} says which, counted from
     * the year of the event (当年 0, 次年 1); day null: the month's last day.
     */
    record ByDate(
            @Nullable Integer year,
            @Nullable Integer yearsLater,
            int month,
            @Nullable Integer day,
            @Nullable String condition)
            implements TimeLimit {
        /** A date of a named year, or of every year. */
        public ByDate(@Nullable Integer year, int month, @Nullable Integer day, @Nullable String condition) {
            this(year, null, month, day, condition);
        }

        @Override
        public Kind kind() {
            return Kind.BY_DATE;
        }
    }

    /** At once: 实时公开, 即时公开. */
    record Immediate(@Nullable String condition) implements TimeLimit {
        @Override
        public Kind kind() {
            return Kind.IMMEDIATE;
        }
    }

    /** Promptly, without a figure: 及时公开. Legally vague. */
    record Prompt(@Nullable String condition) implements TimeLimit {
        @Override
        public Kind kind() {
            return Kind.PROMPT;
        }
    }

    /** Always on display: 长期公开, 常年公开. Says nothing of when it must first appear. */
    record Standing(@Nullable String condition) implements TimeLimit {
        @Override
        public Kind kind() {
            return Kind.STANDING;
        }
    }

    /** On display at least that long: 公示不少于30日. */
    record MinimumDuration(
            Integer amount, LimitUnit unit, @Nullable String condition) implements TimeLimit {
        @Override
        public Kind kind() {
            return Kind.MINIMUM_DURATION;
        }
    }

    /** At least that long before an event: 提前7个工作日. */
    record Advance(Integer amount, LimitUnit unit, @Nullable String condition) implements TimeLimit {
        @Override
        public Kind kind() {
            return Kind.ADVANCE;
        }
    }

    /** Together with something else: 随采购公告公开; the condition names it. */
    record WithEvent(@Nullable String condition) implements TimeLimit {
        @Override
        public Kind kind() {
            return Kind.WITH_EVENT;
        }
    }

    /** May be prolonged: 经批准可延长7个工作日; amount and unit are null where it is not said by how much. */
    record Extension(
            @Nullable Integer amount,
            @Nullable LimitUnit unit,
            @Nullable String condition) implements TimeLimit {
        @Override
        public Kind kind() {
            return Kind.EXTENSION;
        }
    }

    /** Counted from a request: 收到申请之日起20个工作日内. */
    record OnApplication(
            @Nullable Integer amount,
            @Nullable LimitUnit unit,
            @Nullable String condition) implements TimeLimit {
        @Override
        public Kind kind() {
            return Kind.ON_APPLICATION;
        }
    }

    /** As another provision says: 法律法规另有规定的从其规定. */
    record AsProvided(@Nullable String condition) implements TimeLimit {
        @Override
        public Kind kind() {
            return Kind.AS_PROVIDED;
        }
    }

    /** The sorts of limit. */
    enum Kind {
        /** Within a span after an event. */
        WITHIN,
        /** Again and again. */
        PERIODIC,
        /** By a date. */
        BY_DATE,
        /** At once. */
        IMMEDIATE,
        /** Promptly, without a figure. */
        PROMPT,
        /** Always on display. */
        STANDING,
        /** On display at least that long. */
        MINIMUM_DURATION,
        /** At least that long before an event. */
        ADVANCE,
        /** Together with something else. */
        WITH_EVENT,
        /** May be prolonged. */
        EXTENSION,
        /** Counted from a request. */
        ON_APPLICATION,
        /** As another provision says. */
        AS_PROVIDED
    }
}
