package io.github.gongkai.channel;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a channel takes at most. Lengths are in Unicode code points; {@link #UNLIMITED} where there is no limit. Immutable.
 *
 * @param maxTitle longest title
 * @param maxBody longest body, markup included
 * @param maxAttachments most attachments
 * @param mediaTypes media types of payloads that it takes
 */
public record ContentLimits(int maxTitle, int maxBody, int maxAttachments, Set<String> mediaTypes) {
    /** No limit. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** Copies the set, sorted. */
    public ContentLimits {
        mediaTypes = java.util.Collections.unmodifiableSet(new TreeSet<>(mediaTypes));
    }
}
