package io.github.gongkai.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/**
 * An attachment (附件) of a publication, by reference: its bytes stay with the host. Immutable.
 *
 * @param name file name as readers see it
 * @param mediaType such as {@code application/pdf}
 * @param size in bytes
 * @param url where a reader fetches it: absolute, or relative to the publication's page
 * @param sha256 of its bytes in lower-case hex, or null if not known
 */
public record Attachment(
        @NotBlank(message = "{io.github.gongkai.notice.PUB-019}")
        String name,

        String mediaType,

        @Positive(message = "{io.github.gongkai.notice.PUB-022}")
        long size,

        @NotBlank(message = "{io.github.gongkai.notice.PUB-034}")
        String url,

        @Pattern(regexp = "[0-9a-f]{64}", message = "{io.github.gongkai.notice.PUB-032}") @Nullable
        String sha256) {}
