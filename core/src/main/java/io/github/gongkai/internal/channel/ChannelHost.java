package io.github.gongkai.internal.channel;

import io.github.gongkai.GongkaiException;
import io.github.gongkai.channel.CallAllowance;
import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelDescriptor;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.ChannelProblem;
import io.github.gongkai.channel.ChannelProblem.Phase;
import io.github.gongkai.channel.ChannelType;
import io.github.gongkai.channel.Channels;
import io.github.gongkai.channel.ChannelsBuilder;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.PublicationChannelProvider;
import io.github.gongkai.internal.plugin.CallLimits;
import io.github.gongkai.internal.plugin.PluginCallException;
import io.github.gongkai.internal.plugin.PluginDiscovery;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plugins and opened channels of one host. Thread-safe. */
public final class ChannelHost implements Channels {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelHost.class);

    private final ProblemLog problems;
    private final PluginShelf shelf;
    private final Map<ChannelId, GuardedChannel> opened;
    private final Set<ChannelId> ids;
    private final Set<ChannelId> quarantined;

    private ChannelHost(
            ProblemLog problems,
            PluginShelf shelf,
            Map<ChannelId, GuardedChannel> opened,
            Set<ChannelId> ids,
            Set<ChannelId> quarantined) {
        this.problems = problems;
        this.shelf = shelf;
        this.opened = opened;
        this.ids = ids;
        this.quarantined = quarantined;
    }

    @Override
    public List<ChannelDescriptor> plugins() {
        return shelf.descriptors();
    }

    @Override
    public Set<ChannelId> ids() {
        return Collections.unmodifiableSet(ids);
    }

    @Override
    public Optional<PublicationChannel> find(ChannelId id) {
        return quarantined.contains(id) ? Optional.empty() : Optional.ofNullable(opened.get(id));
    }

    @Override
    public List<ChannelProblem> problems() {
        return problems.all();
    }

    @Override
    public boolean readmit(ChannelId id) {
        boolean was = quarantined.remove(id);
        if (was) {
            LOG.info("channel {} is back in service", id);
        }
        return was;
    }

    @Override
    public void close() {
        List<ChannelId> order = new ArrayList<>(opened.keySet());
        Collections.reverse(order);
        for (ChannelId id : order) {
            GuardedChannel channel = opened.get(id);
            if (channel == null) {
                continue;
            }
            try {
                channel.close();
            } catch (PluginCallException e) {
                problems.accept(new ChannelProblem(id.value(), Phase.CLOSING, String.valueOf(e.getMessage()), e));
            }
        }
        quarantined.addAll(order);
    }

    /** Sets up a host. */
    public static final class Builder implements ChannelsBuilder {
        private final Clock clock;
        private final List<PublicationChannelProvider> explicit = new ArrayList<>();
        private final Map<ChannelId, ChannelOpening.Order> orders = new LinkedHashMap<>();
        private boolean discover = true;
        private @Nullable ClassLoader loader;
        private Duration callTimeout = Duration.ofSeconds(30);
        private int callsAtOnce = 4;
        private ThreadFactory threads = Builder::daemon;

        /** With the clock that judges deadlines. */
        public Builder(Clock clock) {
            this.clock = clock;
        }

        @Override
        public Builder discover(boolean discover) {
            this.discover = discover;
            return this;
        }

        @Override
        public Builder classLoader(ClassLoader loader) {
            this.loader = loader;
            return this;
        }

        @Override
        public Builder addProvider(PublicationChannelProvider provider) {
            explicit.add(provider);
            return this;
        }

        @Override
        public Builder open(ChannelType type, ChannelConfig config) {
            return order(new ChannelOpening.Order(type, config, null));
        }

        @Override
        public Builder open(ChannelType type, ChannelConfig config, CallAllowance allowance) {
            return order(new ChannelOpening.Order(type, config, allowance));
        }

        private Builder order(ChannelOpening.Order order) {
            ChannelConfig config = order.config();
            if (orders.putIfAbsent(config.id(), order) != null) {
                throw new GongkaiException("two channels have the id " + config.id() + ": give each its own");
            }
            return this;
        }

        @Override
        public Builder callTimeout(Duration timeout) {
            this.callTimeout = timeout;
            return this;
        }

        @Override
        public Builder callsAtOnce(int calls) {
            this.callsAtOnce = calls;
            return this;
        }

        @Override
        public Builder threads(ThreadFactory threads) {
            this.threads = threads;
            return this;
        }

        @Override
        public Channels build() {
            ProblemLog problems = new ProblemLog();
            PluginShelf shelf = new PluginShelf(problems);
            shelf.stock(explicit, discovered(problems));
            Set<ChannelId> quarantined = ConcurrentHashMap.newKeySet();
            ChannelOpening opening = new ChannelOpening(
                    shelf, problems, quarantined, new CallLimits(clock, callTimeout, callsAtOnce, threads));
            return new ChannelHost(
                    problems,
                    shelf,
                    opening.openAll(orders.values()),
                    new LinkedHashSet<>(orders.keySet()),
                    quarantined);
        }

        private java.util.Collection<PublicationChannelProvider> discovered(ProblemLog problems) {
            PluginDiscovery<PublicationChannelProvider> discovery = new PluginDiscovery<>(
                    PublicationChannelProvider.class,
                    fault -> problems.accept(new ChannelProblem(
                            fault.subject(),
                            fault.loaded() ? Phase.INSTANTIATION : Phase.DISCOVERY,
                            fault.message(),
                            fault.cause())));
            if (discover) {
                discovery.search(loader);
            }
            return discovery.found();
        }

        private static Thread daemon(Runnable task) {
            Thread thread = new Thread(task, "gongkai-channel");
            thread.setDaemon(true);
            return thread;
        }
    }
}
