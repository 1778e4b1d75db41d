package io.github.gongkai.standard;

import java.util.List;

/**
 * A cell of 公开依据: the wording and the bases it was understood to cite. Immutable.
 *
 * @param text the wording as written
 * @param status how much was understood
 * @param bases in the order of the cell
 * @param rest what was not understood, word for word; empty if nothing was left
 */
public record LegalBasisPhrase(String text, ParseStatus status, List<LegalBasis> bases, String rest) {
    /** Copies the list. */
    public LegalBasisPhrase {
        bases = List.copyOf(bases);
    }

    /** Reads a cell; never fails. */
    public static LegalBasisPhrase parse(String text) {
        return LegalBasisGrammar.parse(text);
    }
}
