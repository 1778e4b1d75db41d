package io.github.gongkai.process;

import io.github.gongkai.validation.Checkpoint;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of the transition table (状态转换). Immutable.
 *
 * @param from state before
 * @param event what is done
 * @param to state after
 * @param roles who may; one of them is enough
 * @param checkpoint the gate it passes, or null for none
 * @param guards conditions on the request
 */
record Transition(
        DisclosureState from,
        DisclosureEvent event,
        DisclosureState to,
        Set<Role> roles,
        @Nullable Checkpoint checkpoint,
        List<Guard> guards) {
    Transition {
        roles = Set.copyOf(roles);
        guards = List.copyOf(guards);
    }
}
