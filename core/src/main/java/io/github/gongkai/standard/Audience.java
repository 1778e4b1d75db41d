package io.github.gongkai.standard;

import org.jspecify.annotations.Nullable;

/**
 * Audience (公开对象): the two columns 全社会 and 特定群体, of which a table may tick either or both and may name the group in
 * words. Immutable.
 *
 * @param generalPublic 全社会 is ticked
 * @param specificGroup 特定群体 is ticked or named
 * @param group the group as named (申请人, 在征收范围内), or null if it is only ticked or not meant
 */
public record Audience(
        boolean generalPublic,
        boolean specificGroup,
        @Nullable String group) {
    /** The whole of society. */
    public static final Audience EVERYONE = new Audience(true, false, null);

    /** Neither column is filled. */
    public static final Audience UNSTATED = new Audience(false, false, null);
}
