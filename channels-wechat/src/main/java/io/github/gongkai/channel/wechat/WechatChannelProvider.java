package io.github.gongkai.channel.wechat;

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
import io.github.gongkai.channel.sandbox.SandboxFolder;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Provides channels to WeChat official accounts (微信公众号), type {@code wechat}. */
public final class WechatChannelProvider implements PublicationChannelProvider {
    private final WechatLimits limits = WechatLimits.load();
    private final ChannelDescriptor descriptor = new ChannelDescriptor(
            new ChannelType("wechat"),
            "0.1.0",
            new SpiVersion(SpiVersion.MAJOR, SpiVersion.MINOR),
            declared(),
            // The body is the content in its JSON wrapping, so what limits it is the content, and adapt keeps that.
            new ContentLimits(limits.title(), ContentLimits.UNLIMITED, 0, Set.of(ArticleComposer.MEDIA_TYPE)),
            WechatSettings.PROPERTIES);

    private final Clock clock;

    /** For the service loader. */
    public WechatChannelProvider() {
        this(Clock.systemUTC());
    }

    /** With another time, for tests. */
    WechatChannelProvider(Clock clock) {
        this.clock = clock;
    }

    private static Set<ChannelCapability> declared() {
        EnumSet<ChannelCapability> all = EnumSet.copyOf(AccountTransport.CAPABILITIES);
        all.addAll(SandboxWechatTransport.CAPABILITIES);
        return all;
    }

    @Override
    public ChannelDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public List<ConfigProblem> validate(ChannelConfig config) {
        return new SettingsCheck(config, descriptor, limits).problems();
    }

    @Override
    public PublicationChannel open(ChannelConfig config) {
        List<ConfigProblem> problems = validate(config);
        if (!problems.isEmpty()) {
            throw new ChannelConfigurationException(config.id(), problems);
        }
        WechatSettings settings = WechatSettings.read(config);
        ArticleComposer composer = new ArticleComposer(settings, limits);
        return new WechatChannel(composer, new JointComposer(composer, limits), transport(settings));
    }

    private WechatTransport transport(WechatSettings settings) {
        AccountSettings account = settings.account();
        if (account != null) {
            return new AccountTransport(account, limits, clock);
        }
        return new SandboxWechatTransport(SandboxFolder.at(Objects.requireNonNull(settings.directory())));
    }
}
