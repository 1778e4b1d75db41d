package io.github.gongkai.standard;

import java.util.List;
import java.util.Set;

/**
 * A cell of 公开渠道和载体: the wording and what it ticks. Immutable.
 *
 * @param text the wording as written
 * @param selected carriers that are ticked, in the order of the cell
 * @param offered carriers printed as an option but not ticked
 * @param other ticked carriers that are not in the national list, as written
 * @param ambiguous options of which it cannot be told whether they are ticked, as written; never a guess
 */
public record CarrierPhrase(
        String text, Set<Carrier> selected, Set<Carrier> offered, List<String> other, List<String> ambiguous) {
    /** Copies the collections, keeping their order. */
    public CarrierPhrase {
        selected = OrderedSets.copyOf(selected);
        offered = OrderedSets.copyOf(offered);
        other = List.copyOf(other);
        ambiguous = List.copyOf(ambiguous);
    }

    /** Reads a cell; never fails. */
    public static CarrierPhrase parse(String text) {
        return CarrierGrammar.parse(text);
    }
}
