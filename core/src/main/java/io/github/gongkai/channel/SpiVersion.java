package io.github.gongkai.channel;

/**
 * Version of this service provider interface. A plugin states what it was compiled against by {@code new
 * SpiVersion(SpiVersion.MAJOR, SpiVersion.MINOR)}: both are compile-time constants, so the compiler writes their values into
 * the plugin. The host refuses another major and a newer minor. Immutable.
 *
 * @param major changes when old plugins cannot run any more
 * @param minor changes when something optional is added
 */
public record SpiVersion(int major, int minor) {
    /** Major version of this interface. */
    public static final int MAJOR = 1;

    /** Minor version of this interface. */
    public static final int MINOR = 0;

    /** The version of the interface that is running. */
    public static SpiVersion current() {
        return new SpiVersion(MAJOR, MINOR);
    }

    /** Whether a host of this version can run a plugin that was compiled against the other. */
    public boolean canRun(SpiVersion compiledAgainst) {
        return compiledAgainst.major == major && compiledAgainst.minor <= minor;
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
