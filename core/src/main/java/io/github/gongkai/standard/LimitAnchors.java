package io.github.gongkai.standard;

import io.github.gongkai.standard.LimitWord.Role;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which event some verbs name together; a mixture that no anchor stands for is {@link LimitAnchor#OTHER}. */
final class LimitAnchors {
    private static final Map<Set<Role>, LimitAnchor> BY_VERBS = Map.ofEntries(
            Map.entry(EnumSet.of(Role.FORMED), LimitAnchor.FORMED),
            Map.entry(EnumSet.of(Role.CHANGED), LimitAnchor.CHANGED),
            Map.entry(EnumSet.of(Role.FORMED, Role.CHANGED), LimitAnchor.FORMED_OR_CHANGED),
            Map.entry(EnumSet.of(Role.OBTAINED), LimitAnchor.OBTAINED),
            Map.entry(EnumSet.of(Role.OBTAINED, Role.FORMED, Role.CHANGED), LimitAnchor.OBTAINED_FORMED_OR_CHANGED),
            Map.entry(EnumSet.of(Role.MADE), LimitAnchor.MADE),
            Map.entry(EnumSet.of(Role.MADE, Role.OBTAINED), LimitAnchor.MADE_OR_OBTAINED),
            Map.entry(EnumSet.of(Role.ISSUED), LimitAnchor.ISSUED),
            Map.entry(EnumSet.of(Role.APPROVED), LimitAnchor.APPROVED),
            Map.entry(EnumSet.of(Role.DECIDES), LimitAnchor.DECIDED),
            Map.entry(EnumSet.of(Role.RECEIVED), LimitAnchor.RECEIVED),
            Map.entry(EnumSet.of(Role.PUBLISHED), LimitAnchor.PUBLISHED));

    private LimitAnchors() {}

    static LimitAnchor of(Set<Role> verbs) {
        return BY_VERBS.getOrDefault(verbs, LimitAnchor.OTHER);
    }
}
