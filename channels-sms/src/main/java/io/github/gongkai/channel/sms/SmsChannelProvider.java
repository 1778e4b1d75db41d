package io.github.gongkai.channel.sms;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelConfigurationException;
import io.github.gongkai.channel.ChannelDescriptor;
import io.github.gongkai.channel.ChannelType;
import io.github.gongkai.channel.ConfigProblem;
import io.github.gongkai.channel.ContentLimits;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.PublicationChannelProvider;
import io.github.gongkai.channel.SpiVersion;
import java.util.List;
import java.util.Set;

/** Provides SMS channels (短信渠道), type {@code sms}. */
public final class SmsChannelProvider implements PublicationChannelProvider {
    private final SmsLimits limits = SmsLimits.load();
    private final ChannelDescriptor descriptor = new ChannelDescriptor(
            new ChannelType("sms"),
            "0.1.0",
            new SpiVersion(SpiVersion.MAJOR, SpiVersion.MINOR),
            SandboxSmsTransport.CAPABILITIES,
            new ContentLimits(ContentLimits.UNLIMITED, limits.mainlandMaxUnits(), 0, Set.of(SmsComposer.MEDIA_TYPE)),
            SmsSettings.PROPERTIES);

    /** For the service loader. */
    public SmsChannelProvider() {}

    @Override
    public ChannelDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public List<ConfigProblem> validate(ChannelConfig config) {
        return SmsSettings.problems(config, descriptor, limits);
    }

    @Override
    public PublicationChannel open(ChannelConfig config) {
        List<ConfigProblem> problems = validate(config);
        if (!problems.isEmpty()) {
            throw new ChannelConfigurationException(config.id(), problems);
        }
        SmsSettings settings = SmsSettings.read(config);
        return new SmsChannel(new SmsComposer(settings, limits), new SandboxSmsTransport(settings, limits));
    }
}
