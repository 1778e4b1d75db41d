package io.github.gongkai.standard;

/**
 * One option of a cell of carriers: its sign and where its label stands.
 *
 * @param glyph the sign before it
 * @param twice whether a second sign contradicts the first
 * @param from first character of the label
 * @param to after its last character
 */
record CarrierOption(CarrierGlyph glyph, boolean twice, int from, int to) {}
