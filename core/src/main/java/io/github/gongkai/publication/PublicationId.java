package io.github.gongkai.publication;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Identifies a publication across its revisions; the host's own key. Immutable.
 *
 * @param value never blank
 */
public record PublicationId(String value) {
    /** Refuses a blank value. */
    public PublicationId {
        checkArgument(!value.isBlank(), "a publication id must not be blank");
    }

    @Override
    public String toString() {
        return value;
    }
}
