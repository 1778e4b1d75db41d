package io.github.gongkai.body;

import org.jspecify.annotations.Nullable;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A disclosing body (公开主体): an organ that makes or keeps government information and answers for its disclosure (政府信息
 * 公开条例 第十条). Immutable.
 *
 * @param id the host's own key
 * @param name full legal name, never blank
 * @param creditCode unified social credit code, if known
 * @param division where it governs, if known
 * @param level level of government, if known
 */
public record DisclosingBody(
        BodyId id,
        String name,
        @Nullable SocialCreditCode creditCode,
        @Nullable AdministrativeDivision division,
        @Nullable DisclosureLevel level) {
    /** Refuses a blank name. */
    public DisclosingBody {
        checkArgument(!name.isBlank(), "a disclosing body needs a name: %s", id);
    }

    /** A body of which only key and name are known. */
    public static DisclosingBody of(String id, String name) {
        return new DisclosingBody(new BodyId(id), name, null, null, null);
    }
}
