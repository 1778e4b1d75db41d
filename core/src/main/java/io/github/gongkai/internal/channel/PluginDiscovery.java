package io.github.gongkai.internal.channel;

import io.github.gongkai.channel.ChannelProblem;
import io.github.gongkai.channel.ChannelProblem.Phase;
import io.github.gongkai.channel.PublicationChannelProvider;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds plugins through {@link ServiceLoader} and survives every broken one. Each step of the iteration is guarded by itself,
 * because a class with a missing superclass or for a newer Java throws out of {@code hasNext}, not as a configuration error.
 */
final class PluginDiscovery {
    /** A loader that cannot get past a broken entry would fail for ever. */
    private static final int MOST_FAILURES = 100;

    private final Map<Class<?>, PublicationChannelProvider> found = new LinkedHashMap<>();
    private final Consumer<ChannelProblem> problems;

    PluginDiscovery(Consumer<ChannelProblem> problems) {
        this.problems = problems;
    }

    /** Adds what the loader sees; a class that is known already is not made again. */
    void search(ClassLoader loader) {
        Iterator<ServiceLoader.Provider<PublicationChannelProvider>> entries =
                ServiceLoader.load(PublicationChannelProvider.class, loader).stream()
                        .iterator();
        int failures = 0;
        while (failures < MOST_FAILURES) {
            try {
                if (!entries.hasNext()) {
                    return;
                }
                instantiate(entries.next());
            } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
                failures++;
                problems.accept(new ChannelProblem(subject(e), Phase.DISCOVERY, explain(e), e));
            }
        }
        problems.accept(new ChannelProblem(
                loader.toString(),
                Phase.DISCOVERY,
                "gave up after " + MOST_FAILURES + " failures; plugins behind them are not seen",
                null));
    }

    Collection<PublicationChannelProvider> found() {
        return found.values();
    }

    private void instantiate(ServiceLoader.Provider<PublicationChannelProvider> entry) {
        Class<?> type = entry.type();
        if (found.containsKey(type)) {
            return;
        }
        try {
            found.put(type, entry.get());
        } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
            problems.accept(new ChannelProblem(type.getName(), Phase.INSTANTIATION, explain(e), e));
        }
    }

    /** Names the culprit: the words of a configuration error name class or file, a link error names the class it lacks. */
    private static String subject(Throwable thrown) {
        String message = thrown.getMessage();
        String prefix = PublicationChannelProvider.class.getName() + ": ";
        if (message == null) {
            return thrown.getClass().getName();
        }
        return message.startsWith(prefix) ? message.substring(prefix.length()) : message;
    }

    static String explain(Throwable thrown) {
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
}
