package io.github.gongkai.catalog;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A domain of disclosure (试点领域), such as 义务教育. Immutable.
 *
 * @param code stable code
 * @param name as printed, never blank
 */
public record Domain(DomainCode code, String name) {
    /** Refuses a blank name. */
    public Domain {
        checkArgument(!name.isBlank(), "a domain needs a name: %s", code);
    }
}
