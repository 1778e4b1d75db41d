package io.github.gongkai.validation;

import io.github.gongkai.GongkaiException;
import io.github.gongkai.internal.plugin.CallGuard;
import io.github.gongkai.internal.plugin.PluginDiscovery;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.notice.NoticeTexts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rule plugins that a validator can run. Filled once, then only read. */
final class RuleShelf {
    private static final Logger LOG = LoggerFactory.getLogger(RuleShelf.class);
    private static final List<String> PARTS = List.of("severity", "message", "fix");

    private final Set<String> taken;
    private final Map<String, Plugin> plugins = new TreeMap<>();
    private final List<RuleProvider.Problem> problems = new ArrayList<>();

    /** Begins empty; codes of the library's letter groups are refused. */
    RuleShelf(Collection<NoticeCode> library) {
        taken = library.stream().map(RuleShelf::group).collect(Collectors.toCollection(HashSet::new));
    }

    void stock(Collection<RuleProvider> byHand, PluginDiscovery<RuleProvider> discovery) {
        Stream.concat(byHand.stream(), discovery.found().stream())
                .forEach(provider -> inspect(provider).ifPresent(this::add));
    }

    void problem(String subject, String message, @Nullable Throwable cause) {
        LOG.warn("rule plugin problem: {}: {}", subject, message, cause);
        problems.add(new RuleProvider.Problem(subject, message, cause));
    }

    List<RuleProvider.Problem> problems() {
        return List.copyOf(problems);
    }

    /** By name, so that their order does not depend on the class path. */
    List<Plugin> plugins() {
        return List.copyOf(plugins.values());
    }

    private void add(Plugin plugin) {
        Plugin other = plugins.putIfAbsent(plugin.name(), plugin);
        if (other != null
                && !other.provider().getClass().equals(plugin.provider().getClass())) {
            throw new GongkaiException("two rule plugins have the name " + plugin.name() + ": "
                    + PluginDiscovery.originOf(other.provider()) + " and "
                    + PluginDiscovery.originOf(plugin.provider()) + "; take one of the two away");
        }
        Set<String> groups =
                plugin.codes().stream().map(RuleShelf::group).collect(Collectors.toCollection(TreeSet::new));
        groups.retainAll(taken);
        if (other == null && !groups.isEmpty()) {
            plugins.remove(plugin.name());
            throw new GongkaiException("the rule plugin " + plugin.name() + " ("
                    + PluginDiscovery.originOf(plugin.provider()) + ") uses the letter groups " + groups
                    + " of codes that others use already: give its codes a group of its own");
        }
        plugin.codes().forEach(code -> taken.add(group(code)));
    }

    private static String group(NoticeCode code) {
        return code.value().substring(0, code.value().indexOf('-'));
    }

    private Optional<Plugin> inspect(RuleProvider provider) {
        String subject = provider.getClass().getName();
        try {
            Plugin plugin = Objects.requireNonNull(
                    CallGuard.under(PluginDiscovery.classLoaderOf(provider), () -> Plugin.of(provider)));
            return Optional.of(plugin);
        } catch (LinkageError | Exception e) {
            problem(subject, PluginDiscovery.explain(e), e);
            return Optional.empty();
        }
    }

    /**
     * A plugin, asked once for all it says. A plugin is not bound by our null marks: nulls are refused by the copies.
     *
     * @param provider the plugin
     * @param name what it calls itself
     * @param rules what it judges
     * @param ruleSets when that holds
     */
    record Plugin(RuleProvider provider, String name, List<Rule<?>> rules, List<RuleSet> ruleSets) {
        static Plugin of(RuleProvider provider) {
            if (provider.compiledAgainst() > RuleProvider.VERSION) {
                throw new GongkaiException("the plugin was compiled against version " + provider.compiledAgainst()
                        + " of the rule interface, this host runs " + RuleProvider.VERSION
                        + ": take an older plugin or a newer gongkai-core");
            }
            Plugin plugin = new Plugin(
                    provider,
                    Objects.requireNonNull(provider.name(), "the plugin gives no name (null)"),
                    List.copyOf(provider.rules()),
                    List.copyOf(provider.ruleSets()));
            for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
                NoticeTexts texts = provider.texts(locale);
                plugin.codes().forEach(code -> PARTS.forEach(part -> require(texts, code, part)));
            }
            return plugin;
        }

        private static void require(NoticeTexts texts, NoticeCode code, String part) {
            if (texts.part(code, part) == null) {
                throw new GongkaiException("the plugin has no wording for " + code + "." + part);
            }
        }

        Set<NoticeCode> codes() {
            return rules.stream().flatMap(rule -> rule.codes().stream()).collect(Collectors.toSet());
        }
    }
}
