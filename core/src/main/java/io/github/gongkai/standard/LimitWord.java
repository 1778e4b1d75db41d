package io.github.gongkai.standard;

import org.jspecify.annotations.Nullable;

/**
 * A word of a time limit and what it does there.
 *
 * @param role what it does
 * @param from first character in the phrase
 * @param to after its last character
 * @param value the number a NUMBER names; null elsewhere, and where the figures name none
 */
record LimitWord(Role role, int from, int to, @Nullable Integer value) {
    boolean is(Role one) {
        return role == one;
    }

    /** Whether it ends the clause. */
    boolean isBreak() {
        return role == Role.COMMA || role == Role.STOP;
    }

    /** Roles of the data file, and those that the lexer gives by itself. */
    enum Role {
        WORKING_DAY(LimitUnit.WORKING_DAY),
        DAY(LimitUnit.DAY),
        HOUR(LimitUnit.HOUR),
        WEEK(LimitUnit.WEEK),
        MONTH(LimitUnit.MONTH),
        QUARTER(LimitUnit.QUARTER),
        HALF_YEAR(LimitUnit.HALF_YEAR),
        YEAR(LimitUnit.YEAR),
        /** 月: a month of the year after a number, a period after 每. */
        MONTH_OF_YEAR(LimitUnit.MONTH),
        /** 季, as in 每季. */
        SEASON(LimitUnit.QUARTER),
        DAY_OF_MONTH,
        MONTH_END,
        YEAR_END,
        THIS_YEAR,
        NEXT_YEAR,
        FORMED,
        CHANGED,
        MADE,
        OBTAINED,
        ISSUED,
        APPROVED,
        DECIDES,
        DECISION,
        RECEIVED,
        PUBLISHED,
        APPLICATION,
        SUBJECT,
        FROM,
        START,
        LEAD,
        UPPER,
        LOWER,
        ADVANCE,
        BEFORE,
        HAPPENS,
        MODAL,
        EXTEND,
        EVERY,
        BY,
        TIMES,
        DISPLAY,
        PERIOD,
        LIMIT,
        IMMEDIATE,
        PROMPT,
        STANDING,
        WITH,
        TOGETHER,
        PROVIDED,
        RULES,
        ACCORDING,
        RULE,
        ON_APPLICATION,
        WITHIN,
        FILLER,
        OR,
        AND,
        /** A figure. */
        NUMBER,
        /** Chinese words of no known role. */
        WORDS,
        OPEN,
        CLOSE,
        COMMA,
        STOP,
        /** Any other sign: it makes a figure beside it doubtful. */
        ODD;

        private final @Nullable LimitUnit unit;

        Role() {
            this.unit = null;
        }

        Role(LimitUnit unit) {
            this.unit = unit;
        }

        /** The unit that the word names, or null. */
        @Nullable
        LimitUnit unit() {
            return unit;
        }
    }
}
