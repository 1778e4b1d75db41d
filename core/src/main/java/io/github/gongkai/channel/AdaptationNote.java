package io.github.gongkai.channel;

/**
 * Something that a channel changed or lost while it adapted a publication (适配说明). Every loss has its note. Immutable.
 *
 * @param kind what was done
 * @param message one sentence for the clerk, in Chinese
 */
public record AdaptationNote(Kind kind, String message) {
    /** What was done to the content. */
    public enum Kind {
        /** Text was shortened. */
        TRUNCATED,
        /** An element was taken out. */
        ELEMENT_REMOVED,
        /** A character was replaced by another. */
        CHARACTER_REPLACED,
        /** An attachment became a link. */
        ATTACHMENT_LINKED,
        /** An attachment was left out. */
        ATTACHMENT_DROPPED,
        /** Form was lost (tables, headings, styles), the words were kept. */
        FORM_LOST,
        /** Nothing was changed, but the far end may refuse it. */
        DOUBTFUL
    }
}
