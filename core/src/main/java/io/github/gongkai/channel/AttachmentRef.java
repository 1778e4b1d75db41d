package io.github.gongkai.channel;

import org.jspecify.annotations.Nullable;

/**
 * An attachment as it goes out on a channel. Immutable.
 *
 * @param name as readers see it
 * @param mediaType such as {@code application/pdf}
 * @param url where its bytes are
 * @param sha256 of its bytes in lower-case hex, or null if not known
 */
public record AttachmentRef(
        String name, String mediaType, String url, @Nullable String sha256) {}
