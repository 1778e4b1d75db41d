package io.github.gongkai.channel.sms.gateway;

/**
 * What a gateway takes at most. Immutable.
 *
 * @param batch recipients of one call where everyone gets the same
 * @param ownContentsBatch recipients of one call where some have contents of their own; 0 where that cannot be
 * @param callsPerSecond calls in a second; the operator may set fewer
 * @param text UTF-16 units of a message, signature and brackets included
 */
public record GatewayLimits(int batch, int ownContentsBatch, int callsPerSecond, int text) {}
