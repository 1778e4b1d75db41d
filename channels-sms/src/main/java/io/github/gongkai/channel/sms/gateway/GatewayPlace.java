package io.github.gongkai.channel.sms.gateway;

import java.nio.file.Path;
import java.time.Clock;

/**
 * What the channel lends to a gateway. Immutable.
 *
 * @param clock the only time that it may read
 * @param folder the channel's own, where a gateway may keep what has to survive; the same at each opening, shared by all
 *     processes that serve the channel and by its other gateways, so a file's name begins with the gateway's id. Made by who
 *     first writes
 */
public record GatewayPlace(Clock clock, Path folder) {}
