package io.github.gongkai.channel.tck;

/**
 * What judging a plugin by one rule came to (检查结果). Immutable.
 *
 * @param rule the rule
 * @param kind how it ended
 * @param message what was found and expected, or why it was skipped; empty if passed
 */
public record RuleOutcome(ConformanceRule rule, Kind kind, String message) {
    /** Whether the rule was not judged, and why is in the message. */
    public boolean isSkipped() {
        return kind == Kind.SKIPPED;
    }

    /**
     * Refuses a broken rule, for test frameworks. A skipped rule is not refused: ask {@link #isSkipped} first and tell it.
     *
     * @throws AssertionError with the rule's id and what was found
     */
    public void requireUnbroken() {
        if (kind == Kind.FAILED) {
            throw new AssertionError(toString());
        }
    }

    @Override
    public String toString() {
        return kind + " " + rule + (message.isEmpty() ? "" : ": " + message);
    }

    /** How a rule ended. */
    public enum Kind {
        /** The plugin keeps it. */
        PASSED,
        /** The plugin breaks it. */
        FAILED,
        /** It was not judged. */
        SKIPPED
    }
}
