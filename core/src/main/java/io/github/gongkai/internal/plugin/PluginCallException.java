package io.github.gongkai.internal.plugin;

import io.github.gongkai.GongkaiException;
import org.jspecify.annotations.Nullable;

/** A guarded call gave no answer; tells whether the plugin's code can have run. */
public final class PluginCallException extends GongkaiException {
    private static final long serialVersionUID = 1L;

    private final boolean begun;

    PluginCallException(String message, boolean begun, @Nullable Throwable cause) {
        super(message, cause);
        this.begun = begun;
    }

    /** False if the plugin was surely never called. */
    public boolean begun() {
        return begun;
    }
}
