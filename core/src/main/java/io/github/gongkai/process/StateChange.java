package io.github.gongkai.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One move of a case (办理记录). Immutable.
 *
 * @param at when
 * @param actor who
 * @param event what was done
 * @param from state before
 * @param to state after
 * @param note the reason given, or null
 */
public record StateChange(
        Instant at,
        ActorId actor,
        DisclosureEvent event,
        DisclosureState from,
        DisclosureState to,
        @Nullable String note) {}
