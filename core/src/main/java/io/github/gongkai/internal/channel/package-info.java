/**
 * The host's side of the channel SPI: finds plugins, opens channels, guards every call. What is sent and when is decided in
 * {@code delivery}.
 */
@NullMarked
package io.github.gongkai.internal.channel;

import org.jspecify.annotations.NullMarked;
