package io.github.gongkai.channel;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Settings of one channel, as the host gave them. Its text form shows keys only, since any value may be a secret. Immutable.
 *
 * @param id the host's name for the channel
 * @param values by key
 */
public record ChannelConfig(ChannelId id, Map<String, String> values) {
    /** Copies the map, sorted. */
    public ChannelConfig {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** The value given for a setting, or else its default; blank counts as not given. */
    public Optional<String> find(ConfigProperty property) {
        String value = values.get(property.key());
        return Optional.ofNullable(value == null || value.isBlank() ? property.defaultValue() : value.strip());
    }

    @Override
    public String toString() {
        return "ChannelConfig[" + id + ", keys " + values.keySet() + "]";
    }
}
