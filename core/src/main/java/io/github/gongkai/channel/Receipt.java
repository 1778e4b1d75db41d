package io.github.gongkai.channel;

/**
 * The far end's own word on something it accepted (回执). A host takes it like the answer to {@link PublicationChannel#track},
 * and only while it still waits for one, so a receipt that comes twice or out of order changes nothing. Immutable.
 *
 * @param reference what the far end calls the thing
 * @param outcome what became of it; pending with no delay means: there is news, ask at once
 */
public record Receipt(RemoteReference reference, TrackOutcome outcome) {}
