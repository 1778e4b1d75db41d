package io.github.gongkai;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What an examination of a set-up library found (体检报告); its text form has a line for each finding. Immutable.
 *
 * @param findings in the order of the examination
 */
public record DoctorReport(List<Finding> findings) {
    /** Copies the list. */
    public DoctorReport {
        findings = List.copyOf(findings);
    }

    /** Whether nothing is broken; there may be something to look at. */
    public boolean isSound() {
        return findings.stream().noneMatch(finding -> finding.condition() == Condition.BROKEN);
    }

    @Override
    public String toString() {
        return findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
    }

    /**
     * One finding. Never holds a secret or personal data.
     *
     * @param area what was examined, such as {@code gate}
     * @param condition how it is
     * @param message what was found, in Chinese and English
     */
    public record Finding(String area, Condition condition, String message) {
        @Override
        public String toString() {
            return condition.mark + " " + area + "  " + message;
        }
    }

    /** How something is. */
    public enum Condition {
        /** As it should be. */
        SOUND("✓"),
        /** Works, but somebody should look at it. */
        TO_LOOK_AT("!"),
        /** Does not work. */
        BROKEN("✗");

        private final String mark;

        Condition(String mark) {
            this.mark = mark;
        }
    }
}
