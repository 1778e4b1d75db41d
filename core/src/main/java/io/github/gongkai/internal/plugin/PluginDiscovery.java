package io.github.gongkai.internal.plugin;

import java.security.CodeSource;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds plugins through {@link ServiceLoader} and survives every broken one. Each step of the iteration is guarded by itself,
 * because a class with a missing superclass or for a newer Java throws out of {@code hasNext}, not as a configuration error.
 *
 * @param <P> what plugins provide
 */
public final class PluginDiscovery<P> {
    /** A loader that cannot get past a broken entry would fail for ever. */
    private static final int MOST_FAILURES = 100;

    private final Class<P> service;
    private final Map<Class<?>, P> found = new LinkedHashMap<>();
    private final Consumer<Fault> faults;

    /**
     * Looks for one service.
     *
     * @param service type that the module of this class declares to use
     * @param faults told of every plugin that is not usable
     */
    public PluginDiscovery(Class<P> service, Consumer<Fault> faults) {
        this.service = service;
        this.faults = faults;
    }

    /** Adds what the loader sees, or the thread's loader if null, and what the library's own loader sees. */
    public void search(@Nullable ClassLoader loader) {
        Set<ClassLoader> loaders = new LinkedHashSet<>();
        ClassLoader first = loader == null ? Thread.currentThread().getContextClassLoader() : loader;
        if (first != null) {
            loaders.add(first);
        }
        ClassLoader own = PluginDiscovery.class.getClassLoader();
        if (own != null) {
            loaders.add(own);
        }
        loaders.forEach(this::searchIn);
    }

    /** A class that is known already is not made again. */
    private void searchIn(ClassLoader loader) {
        Iterator<ServiceLoader.Provider<P>> entries =
                ServiceLoader.load(service, loader).stream().iterator();
        int failures = 0;
        while (failures < MOST_FAILURES) {
            try {
                if (!entries.hasNext()) {
                    return;
                }
                instantiate(entries.next());
            } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
                failures++;
                faults.accept(new Fault(subject(e), false, explain(e), e));
            }
        }
        faults.accept(new Fault(
                loader.toString(),
                false,
                "gave up after " + MOST_FAILURES + " failures; plugins behind them are not seen",
                null));
    }

    /** What was found, in the order of discovery. */
    public Collection<P> found() {
        return found.values();
    }

    private void instantiate(ServiceLoader.Provider<P> entry) {
        Class<? extends P> type = entry.type();
        if (found.containsKey(type)) {
            return;
        }
        try {
            found.put(type, entry.get());
        } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
            faults.accept(new Fault(type.getName(), true, explain(e), e));
        }
    }

    /** Names the culprit: the words of a configuration error name class or file, a link error names the class it lacks. */
    private String subject(Throwable thrown) {
        String message = thrown.getMessage();
        String prefix = service.getName() + ": ";
        if (message == null) {
            return thrown.getClass().getName();
        }
        return message.startsWith(prefix) ? message.substring(prefix.length()) : message;
    }

    /** What was thrown, and what to do about it. */
    public static String explain(Throwable thrown) {
        String advice = "";
        if (thrown instanceof UnsupportedClassVersionError) {
            advice =
                    "; the plugin was built for a newer Java: run that Java, or ask the vendor for a build for Java 17";
        } else if (thrown instanceof LinkageError || thrown.getCause() instanceof LinkageError) {
            advice = "; a class that the plugin needs is missing or has another version: check the jars beside it";
        }
        return thrown + because(thrown.getCause()) + advice;
    }

    private static String because(@Nullable Throwable cause) {
        return cause == null ? "" : " because of " + cause;
    }

    /** What a plugin's own code sees. */
    public static ClassLoader classLoaderOf(Object plugin) {
        ClassLoader loader = plugin.getClass().getClassLoader();
        return loader == null ? ClassLoader.getPlatformClassLoader() : loader;
    }

    /** Jar or folder that a plugin came from, with its class. */
    public static String originOf(Object plugin) {
        CodeSource source = plugin.getClass().getProtectionDomain().getCodeSource();
        String place = source == null || source.getLocation() == null
                ? "an unknown place"
                : source.getLocation().toString();
        return plugin.getClass().getName() + " from " + place;
    }

    /**
     * A plugin that is not usable.
     *
     * @param subject class of the plugin, or the file that names it
     * @param loaded whether its class was loaded, so that it failed while being made
     * @param message what was found and how to mend it
     * @param cause what was thrown, or null if nothing was
     */
    public record Fault(
            String subject,
            boolean loaded,
            String message,
            @Nullable Throwable cause) {}
}
