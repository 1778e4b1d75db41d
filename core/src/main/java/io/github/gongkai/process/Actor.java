package io.github.gongkai.process;

import java.util.Collections;
import java.util.Set;

/**
 * Who acts, and in which roles (经办人及职责); the host vouches for both. Immutable.
 *
 * @param id the host's key
 * @param roles what the actor may do
 */
public record Actor(ActorId id, Set<Role> roles) {
    /** Copies the set. */
    public Actor {
        roles = Set.copyOf(roles);
    }

    /** An actor with these roles. */
    public static Actor of(String id, Role... roles) {
        return new Actor(new ActorId(id), Set.of(roles));
    }

    /** Whether the actor has one of the roles. */
    public boolean hasAny(Set<Role> wanted) {
        return !Collections.disjoint(roles, wanted);
    }
}
