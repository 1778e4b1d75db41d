package io.github.gongkai.channel.sms;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ConfigProblem;
import io.github.gongkai.channel.ConfigProperty;
import io.github.gongkai.channel.sms.gateway.GatewayDescriptor;
import io.github.gongkai.channel.sms.gateway.SmsGatewayProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;

/**
 * The gateways that this host can use, one for each id (可用网关). A broken one is survived; what is wrong with it is told to whoever
 * names a gateway that is not there. Holds no static state. Immutable.
 */
final class GatewayShelf {
    private static final int MOST_FAILURES = 100;

    private final Map<String, Installed> providers;
    private final List<String> faults;

    private GatewayShelf(Map<String, Installed> providers, List<String> faults) {
        this.providers = Collections.unmodifiableMap(providers);
        this.faults = List.copyOf(faults);
    }

    /** What the thread's class loader and the channel's own see. */
    static GatewayShelf discover() {
        Map<String, Installed> providers = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        Set<ClassLoader> loaders = new LinkedHashSet<>();
        Optional.ofNullable(Thread.currentThread().getContextClassLoader()).ifPresent(loaders::add);
        Optional.ofNullable(GatewayShelf.class.getClassLoader()).ifPresent(loaders::add);
        loaders.forEach(loader -> search(loader, providers, faults));
        return new GatewayShelf(providers, faults);
    }

    private static void search(ClassLoader loader, Map<String, Installed> providers, List<String> faults) {
        Iterator<ServiceLoader.Provider<SmsGatewayProvider>> entries =
                ServiceLoader.load(SmsGatewayProvider.class, loader).stream().iterator();
        int failures = 0;
        while (failures < MOST_FAILURES) {
            try {
                if (!entries.hasNext()) {
                    return;
                }
                add(entries.next().get(), providers, faults);
            } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
                failures++;
                faults.add(e.toString());
            }
        }
    }

    private static void add(SmsGatewayProvider provider, Map<String, Installed> providers, List<String> faults) {
        Installed installed = new Installed(provider, provider.descriptor());
        Installed other = providers.putIfAbsent(installed.descriptor().id(), installed);
        if (other != null && !other.provider().getClass().equals(provider.getClass())) {
            faults.add("two gateways have the id " + installed.descriptor().id() + ": "
                    + other.provider().getClass().getName() + " is used, "
                    + provider.getClass().getName() + " is not");
        }
    }

    /**
     * A gateway that can be used.
     *
     * @param provider the plugin
     * @param descriptor what it said of itself, asked once
     */
    record Installed(SmsGatewayProvider provider, GatewayDescriptor descriptor) {}

    Optional<Installed> find(String id) {
        return Optional.ofNullable(providers.get(id));
    }

    /** What those of these ids say of themselves, in their order; one that is not there is left out. */
    List<GatewayDescriptor> chosen(List<String> ids) {
        return ids.stream()
                .flatMap(id -> find(id).stream())
                .map(Installed::descriptor)
                .toList();
    }

    /** Why a gateway that is named is not there. */
    String missing(String id) {
        String broken = faults.isEmpty() ? "" : "；另有装不上的：" + String.join("；", faults);
        return "没有网关 " + id + "，可用的有 " + providers.keySet() + broken + " (no such gateway)";
    }

    /** All gateways' settings as the channel declares them: under the gateway's id, and required only where it is chosen. */
    List<ConfigProperty> folded() {
        List<ConfigProperty> folded = new ArrayList<>();
        for (Installed installed : providers.values()) {
            GatewayDescriptor gateway = installed.descriptor();
            for (ConfigProperty property : GatewaySettings.declaredFor(gateway)) {
                String wanted = property.required() ? "；transport 含 " + gateway.id() + " 时必填" : "";
                folded.add(new ConfigProperty(
                        gateway.id() + "." + property.key(),
                        property.type(),
                        false,
                        property.secret(),
                        property.defaultValue(),
                        gateway.label() + "：" + property.description() + wanted));
            }
        }
        return folded;
    }

    /** What is wrong with the settings of a chosen gateway, keys as the channel knows them. */
    List<ConfigProblem> problems(String id, ChannelConfig config, Set<String> mistyped) {
        Installed installed = providers.get(id);
        if (installed == null) {
            return List.of(new ConfigProblem(SmsSettings.TRANSPORT.key(), missing(id)));
        }
        List<ConfigProblem> problems = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>(ownSettings(id, config).values());
        values.keySet().removeIf(key -> mistyped.contains(id + "." + key));
        ChannelConfig own = new ChannelConfig(config.id(), values);
        for (ConfigProperty property : GatewaySettings.declaredFor(installed.descriptor())) {
            String key = id + "." + property.key();
            if (property.required() && own.find(property).isEmpty() && !mistyped.contains(key)) {
                problems.add(new ConfigProblem(key, "必须填写：" + property.description() + " (is required)"));
            }
        }
        installed
                .provider()
                .validate(own)
                .forEach(problem -> problems.add(new ConfigProblem(id + "." + problem.key(), problem.message())));
        return problems;
    }

    /** The gateway's own settings, without prefix. */
    static ChannelConfig ownSettings(String id, ChannelConfig config) {
        Map<String, String> own = new LinkedHashMap<>();
        config.values().forEach((key, value) -> {
            if (key.startsWith(id + ".")) {
                own.put(key.substring(id.length() + 1), value);
            }
        });
        return new ChannelConfig(config.id(), own);
    }
}
