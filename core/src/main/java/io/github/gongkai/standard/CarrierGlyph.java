package io.github.gongkai.standard;

/** What a sign before an option says; the signs are in {@code carrier-glyphs.tsv}. */
enum CarrierGlyph {
    /** Ticked for certain. */
    TICKED,
    /** Open for certain. */
    OPEN,
    /** A letter left of a lost font: ticked beside an open sign. */
    LETTER_TICKED,
    /** A letter left of a lost font: open beside a tick. */
    LETTER_OPEN,
    /** The ideograph 口 in place of a box. */
    HAN_OPEN,
    /** Cannot be told. */
    UNCLEAR,
    /** No sign at all. */
    NONE;

    boolean isLetter() {
        return this == LETTER_TICKED || this == LETTER_OPEN;
    }
}
