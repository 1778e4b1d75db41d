package io.github.gongkai.standard;

/** How much of a phrase was understood (解析程度). */
public enum ParseStatus {
    /** All of it. */
    PARSED,
    /** Some of it; the phrase's rest says what was not. */
    PARTLY,
    /** None of it. */
    UNPARSED
}
