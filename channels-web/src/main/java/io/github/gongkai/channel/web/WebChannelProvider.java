package io.github.gongkai.channel.web;

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
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Provides the government website channel (政府网站): static pages in a folder that a web server serves. Stateless,
 * thread-safe.
 */
public final class WebChannelProvider implements PublicationChannelProvider {
    static final Set<ChannelCapability> CAPABILITIES = Set.copyOf(EnumSet.of(
            ChannelCapability.IDEMPOTENT_PUBLISH,
            ChannelCapability.LOOKUP_BY_KEY,
            ChannelCapability.RETRACT,
            ChannelCapability.REPLACE,
            ChannelCapability.RICH_TEXT,
            ChannelCapability.ATTACHMENTS));

    private static final ChannelDescriptor DESCRIPTOR = new ChannelDescriptor(
            new ChannelType("web"),
            "0.1.0",
            new SpiVersion(SpiVersion.MAJOR, SpiVersion.MINOR),
            CAPABILITIES,
            new ContentLimits(
                    ContentLimits.UNLIMITED, ContentLimits.UNLIMITED, ContentLimits.UNLIMITED, Set.of(Page.MEDIA_TYPE)),
            WebProperties.ALL);

    /** For {@link java.util.ServiceLoader} and for hosts that register plugins by hand. */
    public WebChannelProvider() {}

    @Override
    public ChannelDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<ConfigProblem> validate(ChannelConfig config) {
        return WebProperties.check(config);
    }

    @Override
    public PublicationChannel open(ChannelConfig config) {
        WebSettings settings = WebSettings.of(config);
        try {
            return new WebChannel(SiteLook.of(settings), new SiteFolder(settings.directory()));
        } catch (IOException e) {
            throw new ChannelConfigurationException(
                    config.id(),
                    List.of(new ConfigProblem("catalog, theme, redirects", String.valueOf(e.getMessage()))));
        }
    }
}
