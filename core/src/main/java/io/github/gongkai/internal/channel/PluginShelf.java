package io.github.gongkai.internal.channel;

import io.github.gongkai.GongkaiException;
import io.github.gongkai.channel.ChannelDescriptor;
import io.github.gongkai.channel.ChannelProblem;
import io.github.gongkai.channel.ChannelProblem.Phase;
import io.github.gongkai.channel.ChannelType;
import io.github.gongkai.channel.PublicationChannelProvider;
import io.github.gongkai.channel.SpiVersion;
import io.github.gongkai.internal.plugin.CallGuard;
import io.github.gongkai.internal.plugin.PluginDiscovery;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The plugins that this host can run, one for each type. */
final class PluginShelf {
    private static final Logger LOG = LoggerFactory.getLogger(PluginShelf.class);
    private static final String OWN_PACKAGE = "io.github.gongkai.";

    private final Map<ChannelType, InstalledPlugin> plugins = new TreeMap<>(Comparator.comparing(ChannelType::value));
    private final Consumer<ChannelProblem> problems;

    PluginShelf(Consumer<ChannelProblem> problems) {
        this.problems = problems;
    }

    /** Takes plugins given by hand first; a discovered one of the same type then stands back, with a log line. */
    void stock(Collection<PublicationChannelProvider> explicit, Collection<PublicationChannelProvider> discovered) {
        explicit.forEach(provider -> inspect(provider).ifPresent(this::addUnique));
        Set<ChannelType> byHand = Set.copyOf(plugins.keySet());
        for (PublicationChannelProvider provider : discovered) {
            inspect(provider).ifPresent(plugin -> {
                if (byHand.contains(plugin.descriptor().type())) {
                    LOG.info(
                            "channel type {}: the provider added by hand takes the place of {}",
                            plugin.descriptor().type(),
                            plugin.origin());
                } else {
                    addUnique(plugin);
                }
            });
        }
    }

    Optional<InstalledPlugin> find(ChannelType type) {
        return Optional.ofNullable(plugins.get(type));
    }

    Set<ChannelType> types() {
        return plugins.keySet();
    }

    List<ChannelDescriptor> descriptors() {
        return plugins.values().stream().map(InstalledPlugin::descriptor).toList();
    }

    private void addUnique(InstalledPlugin plugin) {
        ChannelType type = plugin.descriptor().type();
        InstalledPlugin other = plugins.putIfAbsent(type, plugin);
        if (other != null) {
            throw new GongkaiException("two plugins have the channel type " + type + ": " + other.origin() + " and "
                    + plugin.origin() + "; take one of the two away");
        }
    }

    private Optional<InstalledPlugin> inspect(PublicationChannelProvider provider) {
        String name = provider.getClass().getName();
        try {
            ChannelDescriptor descriptor =
                    CallGuard.under(PluginDiscovery.classLoaderOf(provider), provider::descriptor);
            Optional<ChannelProblem> problem = judge(name, descriptor);
            problem.ifPresent(problems);
            return problem.isPresent() || descriptor == null
                    ? Optional.empty()
                    : Optional.of(InstalledPlugin.of(provider, descriptor));
        } catch (LinkageError | Exception e) {
            problems.accept(new ChannelProblem(name, Phase.DESCRIPTION, PluginDiscovery.explain(e), e));
            return Optional.empty();
        }
    }

    /** A plugin is not bound by our null marks: what it returns is checked. */
    @SuppressWarnings("ConstantValue")
    private static Optional<ChannelProblem> judge(String name, @Nullable ChannelDescriptor descriptor) {
        if (descriptor == null || descriptor.type() == null || descriptor.compiledAgainst() == null) {
            String missing = descriptor == null ? "descriptor" : descriptor.type() == null ? "type" : "version";
            return Optional.of(
                    new ChannelProblem(name, Phase.DESCRIPTION, "the plugin gives no " + missing + " (null)", null));
        }
        if (!SpiVersion.current().canRun(descriptor.compiledAgainst())) {
            return Optional.of(new ChannelProblem(
                    name,
                    Phase.VERSION,
                    "the plugin was compiled against version " + descriptor.compiledAgainst()
                            + " of the channel interface, this host runs " + SpiVersion.current()
                            + ": take a plugin for " + SpiVersion.MAJOR + ".x up to " + SpiVersion.current()
                            + ", or a newer gongkai-core",
                    null));
        }
        if (descriptor.type().isReserved() && !name.startsWith(OWN_PACKAGE)) {
            return Optional.of(new ChannelProblem(
                    name,
                    Phase.DESCRIPTION,
                    "the channel type " + descriptor.type()
                            + " is reserved for this project: put the vendor's name in front",
                    null));
        }
        return Optional.empty();
    }
}
