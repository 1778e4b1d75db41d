package io.github.gongkai.standard;

import java.util.List;

/**
 * A cell of 公开时限: the wording and the terms it was understood to hold. Immutable.
 *
 * @param text the wording as written
 * @param status how much was understood
 * @param terms in the order of the cell
 * @param rest what was not understood, word for word; empty if nothing was left
 */
public record TimeLimitPhrase(String text, ParseStatus status, List<TimeLimit> terms, String rest) {
    /** Copies the list. */
    public TimeLimitPhrase {
        terms = List.copyOf(terms);
    }

    /** Reads a cell; never fails. */
    public static TimeLimitPhrase parse(String text) {
        return TimeLimitGrammar.parse(text);
    }
}
