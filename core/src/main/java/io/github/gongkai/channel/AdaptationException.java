package io.github.gongkai.channel;

import io.github.gongkai.GongkaiException;
import org.jspecify.annotations.Nullable;

/** A channel could not make a payload of a publication: a bug of the plugin, or a channel out of service. */
public class AdaptationException extends GongkaiException {
    private static final long serialVersionUID = 1L;

    /** Says which channel failed and how. */
    public AdaptationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
