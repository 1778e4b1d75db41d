package com.example.noticeboard;

import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelConfigurationException;
import io.github.gongkai.channel.ChannelDescriptor;
import io.github.gongkai.channel.ChannelType;
import io.github.gongkai.channel.ConfigProblem;
import io.github.gongkai.channel.ConfigProperty;
import io.github.gongkai.channel.ContentLimits;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.PublicationChannelProvider;
import io.github.gongkai.channel.SpiVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import static io.github.gongkai.channel.ConfigProperty.required;

/** Provides notice boards (公示栏), type {@code example-notice-board}. */
public final class NoticeBoardProvider implements PublicationChannelProvider {
    static final Set<ChannelCapability> CAPABILITIES = Set.of(
            ChannelCapability.IDEMPOTENT_PUBLISH,
            ChannelCapability.LOOKUP_BY_KEY,
            ChannelCapability.RETRACT,
            ChannelCapability.RICH_TEXT);

    private static final ConfigProperty DIRECTORY =
            required("directory", ConfigProperty.Type.DIRECTORY, "待打印的公示放在这里 (where notices go)");
    private static final ConfigProperty BOARD =
            required("board", ConfigProperty.Type.TEXT, "公示栏名称，印在页脚 (name of the board)");
    private static final ChannelDescriptor DESCRIPTOR = new ChannelDescriptor(
            new ChannelType("example-notice-board"),
            "1.0.0",
            new SpiVersion(SpiVersion.MAJOR, SpiVersion.MINOR),
            CAPABILITIES,
            new ContentLimits(120, ContentLimits.UNLIMITED, 0, Set.of(Notice.MEDIA_TYPE)),
            List.of(DIRECTORY, BOARD));

    @Override
    public ChannelDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<ConfigProblem> validate(ChannelConfig config) {
        return DESCRIPTOR.check(config);
    }

    @Override
    public PublicationChannel open(ChannelConfig config) {
        List<ConfigProblem> problems = validate(config);
        if (!problems.isEmpty()) {
            throw new ChannelConfigurationException(config.id(), problems);
        }
        Path folder = Path.of(config.find(DIRECTORY).orElseThrow());
        return new NoticeBoardChannel(folder, config.find(BOARD).orElseThrow());
    }
}
