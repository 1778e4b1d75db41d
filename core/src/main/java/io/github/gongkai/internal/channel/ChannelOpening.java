package io.github.gongkai.internal.channel;

import io.github.gongkai.channel.CallAllowance;
import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelConfigurationException;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.ChannelProblem;
import io.github.gongkai.channel.ChannelProblem.Phase;
import io.github.gongkai.channel.ChannelSetupException;
import io.github.gongkai.channel.ChannelType;
import io.github.gongkai.channel.ConfigProblem;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.internal.plugin.CallGuard;
import io.github.gongkai.internal.plugin.CallLimits;
import io.github.gongkai.internal.plugin.PluginCallException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens channels from their settings: refuses wrong settings all at once, survives a plugin that breaks. */
final class ChannelOpening {
    private final PluginShelf shelf;
    private final ProblemLog problems;
    private final Set<ChannelId> quarantined;
    private final CallLimits limits;
    private final Map<ChannelId, List<ConfigProblem>> refused = new LinkedHashMap<>();
    private final Map<ChannelId, GuardedChannel> opened = new LinkedHashMap<>();

    ChannelOpening(PluginShelf shelf, ProblemLog problems, Set<ChannelId> quarantined, CallLimits limits) {
        this.shelf = shelf;
        this.problems = problems;
        this.quarantined = quarantined;
        this.limits = limits;
    }

    Map<ChannelId, GuardedChannel> openAll(Collection<Order> orders) {
        orders.forEach(this::open);
        if (!refused.isEmpty()) {
            opened.values().forEach(GuardedChannel::close);
            throw new ChannelSetupException(refused);
        }
        return Collections.unmodifiableMap(opened);
    }

    private void open(Order order) {
        ChannelId id = order.config().id();
        shelf.find(order.type())
                .ifPresentOrElse(
                        plugin -> open(plugin, order.config(), allowed(order.allowance())),
                        () -> refused.put(
                                id,
                                List.of(new ConfigProblem(
                                        "type",
                                        "no usable plugin has the channel type " + order.type() + "; there are "
                                                + shelf.types() + ", and "
                                                + problems.all().size()
                                                + " problems with plugins"))));
    }

    private void open(InstalledPlugin plugin, ChannelConfig config, CallLimits allowed) {
        ChannelId id = config.id();
        CallGuard guard = new CallGuard(
                "channel " + id, plugin.classLoader(), allowed, (message, cause) -> quarantine(id, message, cause));
        try {
            List<ConfigProblem> wrong = guard.call(
                    "validate", allowed.timeout(), () -> plugin.provider().validate(config));
            if (!wrong.isEmpty()) {
                refused.put(id, wrong);
                guard.shutDown();
                return;
            }
            PublicationChannel channel = guard.call(
                    "open", allowed.timeout(), () -> plugin.provider().open(config));
            opened.put(id, new GuardedChannel(id, channel, plugin.descriptor().capabilities(), guard, allowed));
        } catch (PluginCallException e) {
            guard.shutDown();
            if (e.getCause() instanceof ChannelConfigurationException refusal) {
                refused.put(id, refusal.problems());
            } else {
                problems.accept(new ChannelProblem(id.value(), Phase.OPENING, String.valueOf(e.getMessage()), e));
            }
        }
    }

    private CallLimits allowed(@Nullable CallAllowance own) {
        return own == null ? limits : limits.with(own.timeout(), own.callsAtOnce());
    }

    private void quarantine(ChannelId id, String message, @Nullable Throwable cause) {
        if (quarantined.add(id)) {
            problems.accept(new ChannelProblem(
                    id.value(), Phase.CALL, message + "; the channel is in quarantine, what it owes waits", cause));
        }
    }

    /**
     * A channel to open.
     *
     * @param type plugin that it needs
     * @param config its settings
     * @param allowance its own, or null for the host's usual one
     */
    record Order(
            ChannelType type,
            ChannelConfig config,
            @Nullable CallAllowance allowance) {}
}
