package io.github.gongkai.channel.sms.gateway;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ConfigProblem;
import java.util.List;

/**
 * What a gateway plugin provides: found by {@link java.util.ServiceLoader} under this name. Stateless, thread-safe, with a
 * public constructor without parameters.
 *
 * <p>An operator chooses it by the channel's setting {@code transport}, which names one gateway's id or several in the order of
 * preference. Its own settings are folded into the channel's under {@code <id>.<key>}: a gateway {@code acme} that declares
 * {@code account} is given {@code acme.account}. The channel checks what is declared (missing, unknown, wrongly typed), shows
 * no secret, and hands over only the gateway's own settings with the prefix taken off. Beside those the channel itself keeps
 * {@code <id>.templateCode} and {@code <id>.callsPerSecond} for every gateway.
 */
public interface SmsGatewayProvider {
    /** The same value at each call, without any input or output. */
    GatewayDescriptor descriptor();

    /**
     * What only the gateway knows to be wrong with its settings. Called only where the gateway is chosen; a setting that the
     * channel's own check found missing or wrongly typed is left out of what is handed over, so do not report it again, and do
     * not rely on it. Keys of the problems are the gateway's own, without prefix. No input or output.
     */
    default List<ConfigProblem> validate(ChannelConfig settings) {
        return List.of();
    }

    /**
     * Opens the gateway for one account. Called only with settings in which nothing was found. Prepares, and does not greet the
     * far end: a connection is made by the first call that needs it.
     *
     * @param settings the gateway's own, without prefix; the id is the channel's
     * @param place time, and a folder for what has to survive
     */
    SmsGateway open(ChannelConfig settings, GatewayPlace place);
}
