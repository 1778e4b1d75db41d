package io.github.gongkai.standard;

/**
 * One option of a cell of carriers: its signs and where its label stands.
 *
 * @param before the sign before it
 * @param after the sign behind it
 * @param twice whether a second sign before it contradicts the first
 * @param from first character of the label
 * @param to after its last character
 */
record CarrierOption(CarrierGlyph before, CarrierGlyph after, boolean twice, int from, int to) {
    CarrierOption with(CarrierGlyph sign) {
        return new CarrierOption(before, sign, twice, from, to);
    }
}
