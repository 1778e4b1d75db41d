package io.github.gongkai.process;

import io.github.gongkai.publication.PublicityAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The decision on the publicity attribute (公开属性认定), made while the document is drafted. Immutable.
 *
 * @param attribute exactly one holds
 * @param reason why it is not disclosed proactively, in words; null if it is
 * @param clause the clause that the reason rests on, such as 政府信息公开条例第十六条; null if it is disclosed proactively
 * @param original attribute of the document that this one forwards (转发), or null if it forwards none
 */
public record PublicityDecision(
        PublicityAttribute attribute,
        @Nullable String reason,
        @Nullable String clause,
        @Nullable PublicityAttribute original) {
    /** 主动公开. */
    public static PublicityDecision proactive() {
        return new PublicityDecision(PublicityAttribute.PROACTIVE, null, null, null);
    }

    /** 依申请公开 or 不予公开, for a reason that rests on a clause. */
    public static PublicityDecision withheld(PublicityAttribute attribute, String reason, String clause) {
        return new PublicityDecision(attribute, reason, clause, null);
    }

    /** Whether the public gets it without asking. */
    public boolean isProactive() {
        return attribute == PublicityAttribute.PROACTIVE;
    }
}
