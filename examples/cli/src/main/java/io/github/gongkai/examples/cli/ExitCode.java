package io.github.gongkai.examples.cli;

/** What the process tells its caller. */
final class ExitCode {
    /** Nothing to complain about. */
    static final int FINE = 0;
    /** Findings at or above the asked severity, or the gate blocks. */
    static final int FINDINGS = 1;
    /** Wrong usage or unreadable input. */
    static final int USAGE = 2;
    /** A delivery or system problem. */
    static final int SYSTEM = 3;

    private ExitCode() {}
}
