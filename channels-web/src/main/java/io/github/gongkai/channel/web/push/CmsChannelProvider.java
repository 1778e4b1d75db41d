package io.github.gongkai.channel.web.push;

import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelConfigurationException;
import io.github.gongkai.channel.ChannelDescriptor;
import io.github.gongkai.channel.ChannelType;
import io.github.gongkai.channel.ConfigProblem;
import io.github.gongkai.channel.ContentLimits;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.PublicationChannelProvider;
import io.github.gongkai.channel.SpiVersion;
import io.github.gongkai.channel.web.Page;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Provides the channel that pushes into a website's content management system (推送到网站后台). Stateless, thread-safe.
 */
public final class CmsChannelProvider implements PublicationChannelProvider {
    /** What a mapping can make of it at most. */
    static final Set<ChannelCapability> CAPABILITIES = Set.copyOf(EnumSet.of(
            ChannelCapability.IDEMPOTENT_PUBLISH,
            ChannelCapability.LOOKUP_BY_KEY,
            ChannelCapability.RETRACT,
            ChannelCapability.REPLACE,
            ChannelCapability.RICH_TEXT,
            ChannelCapability.ATTACHMENTS));

    private static final ChannelDescriptor DESCRIPTOR = new ChannelDescriptor(
            new ChannelType("cms"),
            "0.1.0",
            new SpiVersion(SpiVersion.MAJOR, SpiVersion.MINOR),
            CAPABILITIES,
            new ContentLimits(
                    ContentLimits.UNLIMITED, ContentLimits.UNLIMITED, ContentLimits.UNLIMITED, Set.of(Page.MEDIA_TYPE)),
            CmsSettings.PROPERTIES);

    /** For {@link java.util.ServiceLoader} and for hosts that register plugins by hand. */
    public CmsChannelProvider() {}

    @Override
    public ChannelDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<ConfigProblem> validate(ChannelConfig config) {
        return CmsSettings.check(config);
    }

    @Override
    public PublicationChannel open(ChannelConfig config) {
        CmsSettings settings = CmsSettings.of(config);
        try {
            return new CmsChannel(settings, CmsMapping.read(settings.mapping()));
        } catch (IOException | InvalidPathException e) {
            throw new ChannelConfigurationException(
                    config.id(),
                    List.of(new ConfigProblem(
                            "mapping",
                            "映射无法读取，应为 " + CmsMapping.BUILT_IN + " 之一或映射文件 (cannot read the mapping): "
                                    + e.getMessage())));
        }
    }
}
