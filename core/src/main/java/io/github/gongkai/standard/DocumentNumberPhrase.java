package io.github.gongkai.standard;

import org.jspecify.annotations.Nullable;

/**
 * A document number (发文字号) as somebody wrote it. Immutable.
 *
 * @param text the wording as written
 * @param number what it was understood to say, even if badly spelt; null if it cannot be told
 * @param valid whether it is spelt as GB/T 9704-2012 asks
 * @param problem what is wrong with the spelling, in words; null if nothing is
 */
public record DocumentNumberPhrase(
        String text,
        @Nullable DocumentNumber number,
        boolean valid,
        @Nullable String problem) {
    /** Reads a number; never fails. */
    public static DocumentNumberPhrase parse(String text) {
        return DocumentNumberGrammar.parse(text);
    }
}
