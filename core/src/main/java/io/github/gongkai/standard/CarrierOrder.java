package io.github.gongkai.standard;

import java.util.List;

/** On which side of their labels the signs of a cell stand; decided from the whole cell, never sign by sign. */
enum CarrierOrder {
    /** ■政府网站 □两微一端. */
    BEFORE,
    /** 政府网站√ 两微一端□. */
    AFTER,
    /** 政府网站√两微一端: either. */
    UNCLEAR;

    /**
     * @param options the options of the cell
     * @param behind how many signs clearly belong to the label before them
     * @param between how many touch a label on both sides
     * @param pending whether the last sign has no label after it
     */
    static CarrierOrder of(List<CarrierOption> options, int behind, int between, boolean pending) {
        if (options.isEmpty()) {
            return BEFORE;
        }
        boolean signedFirst = options.get(0).before() != CarrierGlyph.NONE;
        if (signedFirst) {
            return behind == 0 ? BEFORE : UNCLEAR;
        }
        long after = options.stream()
                .filter(option -> option.after() != CarrierGlyph.NONE)
                .count();
        if (pending && after == options.size()) {
            return AFTER; // a sign behind each label and none before the first
        }
        boolean inFront = after > behind + between;
        if (behind > 0) {
            return between == 0 && !inFront ? AFTER : UNCLEAR;
        }
        return between > 0 || pending ? UNCLEAR : BEFORE;
    }
}
