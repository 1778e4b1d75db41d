package io.github.gongkai.delivery;

import io.github.gongkai.channel.ChannelPayload;

/**
 * A payload as it was when it was enqueued (冻结内容): every attempt sends it as it is. Immutable.
 *
 * @param payload what goes out
 * @param sha256 of its stored form, lower-case hex; proves that it is still the same
 */
public record FrozenPayload(ChannelPayload payload, String sha256) {}
