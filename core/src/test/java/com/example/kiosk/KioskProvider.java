package com.example.kiosk;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A vendor's plugin for screens in a service hall: good, or wrong in exactly one way, named by the rule it breaks. */
public class KioskProvider implements PublicationChannelProvider {
    static final ContentLimits LIMITS = new ContentLimits(60, 2000, 2, Set.of("text/html"));
    private static final ConfigProperty ADDRESS =
            ConfigProperty.required("address", ConfigProperty.Type.URL, "screens");
    private static final ConfigProperty TOKEN = ConfigProperty.secret("token", "token");
    private static final ConfigProperty TIMEOUT =
            ConfigProperty.optional("timeout", ConfigProperty.Type.DURATION, "PT5S", "timeout");

    private final AtomicInteger asked = new AtomicInteger();
    private final String flaw;
    private final boolean modest;

    /** The good one. */
    public KioskProvider() {
        this("", false);
    }

    public KioskProvider(String flaw, boolean modest) {
        this.flaw = flaw;
        this.modest = modest;
    }

    boolean has(String wrong) {
        return flaw.equals(wrong);
    }

    Set<ChannelCapability> capabilities() {
        return modest
                ? EnumSet.of(ChannelCapability.RICH_TEXT)
                : EnumSet.of(
                        ChannelCapability.IDEMPOTENT_PUBLISH,
                        ChannelCapability.LOOKUP_BY_KEY,
                        ChannelCapability.TRACK,
                        ChannelCapability.RECEIPTS,
                        ChannelCapability.RETRACT,
                        ChannelCapability.TOGETHER,
                        ChannelCapability.RICH_TEXT);
    }

    @Override
    public ChannelDescriptor descriptor() {
        return describe(new SpiVersion(has("D-3") ? 2 : SpiVersion.MAJOR, SpiVersion.MINOR));
    }

    protected ChannelDescriptor describe(SpiVersion version) {
        return new ChannelDescriptor(
                new ChannelType(has("D-2") ? "web" : "example-kiosk"),
                has("D-1") ? "1." + asked.incrementAndGet() : "1.0",
                version,
                capabilities(),
                LIMITS,
                List.of(ADDRESS, TOKEN, TIMEOUT));
    }

    @Override
    public List<ConfigProblem> validate(ChannelConfig config) {
        List<ConfigProblem> problems = descriptor().check(config);
        if (has("C-1")) {
            return problems.stream().limit(1).toList();
        } else if (has("C-5")) {
            return problems.stream()
                    .filter(problem -> !problem.key().startsWith("tck"))
                    .toList();
        } else if (has("C-3")) {
            return problems.stream()
                    .map(problem -> new ConfigProblem(
                            problem.key(), "wrong: " + config.values().get(problem.key())))
                    .toList();
        }
        return problems;
    }

    @Override
    public PublicationChannel open(ChannelConfig config) {
        List<ConfigProblem> problems = validate(config);
        if (!problems.isEmpty() && !has("C-2")) {
            throw new ChannelConfigurationException(config.id(), problems);
        }
        KioskRemote remote = KioskRemote.NETWORK.get(config.find(ADDRESS).orElse(""));
        if (has("C-4")) {
            KioskSubject.LOG.add("opening with " + config.find(TOKEN).orElse(""));
        }
        if (has("C-6")) {
            remote.greet();
        }
        return new KioskChannel(this, remote);
    }
}
