package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelConfigurationException;
import io.github.gongkai.channel.ChannelDescriptor;
import io.github.gongkai.channel.ChannelType;
import io.github.gongkai.channel.ConfigProblem;
import io.github.gongkai.channel.ContentLimits;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.PublicationChannelProvider;
import io.github.gongkai.channel.SpiVersion;
import io.github.gongkai.channel.sandbox.SandboxFolder;
import java.util.List;
import java.util.Set;

/** Provides channels to WeChat official accounts (微信公众号), type {@code wechat}. */
public final class WechatChannelProvider implements PublicationChannelProvider {
    private final WechatLimits limits = WechatLimits.load();
    private final ChannelDescriptor descriptor = new ChannelDescriptor(
            new ChannelType("wechat"),
            "0.1.0",
            new SpiVersion(SpiVersion.MAJOR, SpiVersion.MINOR),
            SandboxWechatTransport.CAPABILITIES,
            // The body is the content in its JSON wrapping, so what limits it is the content, and adapt keeps that.
            new ContentLimits(limits.title(), ContentLimits.UNLIMITED, 0, Set.of(ArticleComposer.MEDIA_TYPE)),
            WechatSettings.PROPERTIES);

    /** For the service loader. */
    public WechatChannelProvider() {}

    @Override
    public ChannelDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public List<ConfigProblem> validate(ChannelConfig config) {
        return WechatSettings.problems(config, descriptor, limits);
    }

    @Override
    public PublicationChannel open(ChannelConfig config) {
        List<ConfigProblem> problems = validate(config);
        if (!problems.isEmpty()) {
            throw new ChannelConfigurationException(config.id(), problems);
        }
        WechatSettings settings = WechatSettings.read(config);
        return new WechatChannel(
                new ArticleComposer(settings, limits),
                new SandboxWechatTransport(SandboxFolder.at(settings.directory())));
    }
}
