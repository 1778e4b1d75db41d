package io.github.gongkai.channel.sms.gateway;

import com.google.common.collect.Sets;
import io.github.gongkai.channel.ConfigProperty;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a gateway says of itself before it is opened. Immutable.
 *
 * @param id its identity and the prefix of its settings: lower-case letters, digits and hyphens, a letter first; a third party
 *     puts its own name in front
 * @param label what people call it, such as 阿里云短信
 * @param capabilities all that this kind of gateway can ever do; an opened one may be able to do less
 * @param rules its limits and its rules for wording
 * @param properties its own settings, keys without prefix; {@code required} means required where the gateway is chosen
 */
public record GatewayDescriptor(
        String id,
        String label,
        Set<GatewayCapability> capabilities,
        GatewayRules rules,
        List<ConfigProperty> properties) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if the id has another form
     */
    public GatewayDescriptor {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "a gateway's id has lower-case letters, digits and hyphens, and begins with a letter: " + id);
        }
        capabilities = Sets.immutableEnumSet(capabilities);
        properties = List.copyOf(properties);
    }
}
