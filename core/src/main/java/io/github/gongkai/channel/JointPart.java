package io.github.gongkai.channel;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of one publication where several are made into one thing (合并发布的一件). Immutable.
 *
 * @param payload what is stored and sent for it; of one that goes out with another, what says so
 * @param carriedAs what the channel calls it from now on, since another of them carries it out: it is tracked and retracted under
 *     this name and never published by itself; null if it is published itself
 */
public record JointPart(ChannelPayload payload, @Nullable RemoteReference carriedAs) {}
