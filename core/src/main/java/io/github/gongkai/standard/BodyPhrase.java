package io.github.gongkai.standard;

import java.util.List;

/**
 * A cell of 公开主体: the wording and the bodies it names. A name may be an organ (南陵县教育局) or a class of organs (区级扶贫
 * 部门); which organ is meant is for the host to resolve. Immutable.
 *
 * @param text the wording as written
 * @param status how much was understood
 * @param names one for each body or class of bodies, in the order of the cell
 * @param rest what was not understood, word for word; empty if nothing was left
 */
public record BodyPhrase(String text, ParseStatus status, List<String> names, String rest) {
    /** Copies the list. */
    public BodyPhrase {
        names = List.copyOf(names);
    }

    /** Reads a cell; never fails. */
    public static BodyPhrase parse(String text) {
        return BodyGrammar.parse(text);
    }
}
