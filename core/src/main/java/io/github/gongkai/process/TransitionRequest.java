package io.github.gongkai.process;

import java.time.Instant;

/**
 * A wish to move a case (操作请求). Immutable.
 *
 * @param event what is to be done
 * @param actor who asks
 * @param at when; the process has no clock of its own
 * @param detail what the event needs
 */
public record TransitionRequest(DisclosureEvent event, Actor actor, Instant at, TransitionDetail detail) {
    /** A request for an event that needs nothing more. */
    public static TransitionRequest of(DisclosureEvent event, Actor actor, Instant at) {
        return new TransitionRequest(event, actor, at, new TransitionDetail.None());
    }
}
