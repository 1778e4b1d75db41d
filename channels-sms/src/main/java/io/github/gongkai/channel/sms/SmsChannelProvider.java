package io.github.gongkai.channel.sms;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelConfigurationException;
import io.github.gongkai.channel.ChannelDescriptor;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.ChannelType;
import io.github.gongkai.channel.ConfigProblem;
import io.github.gongkai.channel.ConfigProperty;
import io.github.gongkai.channel.ContentLimits;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.PublicationChannelProvider;
import io.github.gongkai.channel.SpiVersion;
import io.github.gongkai.channel.sms.audience.Audience;
import io.github.gongkai.channel.sms.audience.NumberPrefixes;
import io.github.gongkai.channel.sms.bulk.BulkSending;
import io.github.gongkai.channel.sms.bulk.CallRate;
import io.github.gongkai.channel.sms.bulk.GatewayLine;
import io.github.gongkai.channel.sms.gateway.GatewayPlace;
import io.github.gongkai.channel.sms.recipient.RecipientSource;
import io.github.gongkai.channel.sms.text.SmsLimits;
import io.github.gongkai.channel.sms.text.SmsParts;
import io.github.gongkai.channel.sms.text.TextDemands;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Provides SMS channels (短信渠道), type {@code sms}, over whatever gateways are installed. */
public final class SmsChannelProvider implements PublicationChannelProvider {
    private final SmsLimits limits = SmsLimits.load();
    private final GatewayShelf shelf = GatewayShelf.discover();
    private final Map<String, RecipientSource> lists;
    private final Clock clock;
    private final ChannelDescriptor descriptor;

    /** For the service loader. */
    public SmsChannelProvider() {
        this(Map.of());
    }

    /** With the host's own lists of recipients, which the setting {@code recipients} names: {@code host:} and the key. */
    public SmsChannelProvider(Map<String, RecipientSource> lists) {
        this(lists, Clock.systemUTC());
    }

    /** With another time, for tests. */
    SmsChannelProvider(Map<String, RecipientSource> lists, Clock clock) {
        this.lists = Map.copyOf(lists);
        this.clock = clock;
        this.descriptor = new ChannelDescriptor(
                new ChannelType("sms"),
                "0.1.0",
                new SpiVersion(SpiVersion.MAJOR, SpiVersion.MINOR),
                SmsSending.CAPABILITIES,
                // The body is the message in its JSON wrapping, so what limits it is the message, and adapt keeps that.
                new ContentLimits(ContentLimits.UNLIMITED, ContentLimits.UNLIMITED, 0, Set.of(SmsPayload.MEDIA_TYPE)),
                properties());
    }

    private List<ConfigProperty> properties() {
        return Stream.concat(SmsSettings.PROPERTIES.stream(), shelf.folded().stream())
                .toList();
    }

    @Override
    public ChannelDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public List<ConfigProblem> validate(ChannelConfig config) {
        return new SettingsCheck(config, descriptor, limits, shelf, lists.keySet()).problems();
    }

    @Override
    public PublicationChannel open(ChannelConfig config) {
        List<ConfigProblem> problems = validate(config);
        if (!problems.isEmpty()) {
            throw new ChannelConfigurationException(config.id(), problems);
        }
        SmsSettings settings = SmsSettings.read(config, lists);
        TextDemands demands = new GatewayDemands(shelf.chosen(settings.gateways()), config)
                .text(settings.kind(), settings.maxParts());
        List<GatewayLine> lines = settings.gateways().stream()
                .map(id -> line(id, config, settings))
                .toList();
        return new SmsChannel(
                new SmsComposer(settings, demands, limits),
                new SmsSending(
                        new BulkSending(settings.sending(), lines, clock),
                        settings.sending().folder()));
    }

    /**
     * What sending this payload would take (试算): reads the list, sends and writes nothing.
     *
     * @param payload made by this kind of channel with these settings
     * @throws ChannelConfigurationException with every problem of the settings
     * @throws IOException if the list cannot be read; its message holds no number
     */
    public SmsEstimate estimate(ChannelConfig config, ChannelPayload payload) throws IOException {
        List<ConfigProblem> problems = validate(config);
        if (!problems.isEmpty()) {
            throw new ChannelConfigurationException(config.id(), problems);
        }
        SmsSettings settings = SmsSettings.read(config, lists);
        Audience audience = BulkSending.audience(settings.sending());
        Map<String, Integer> operators = new LinkedHashMap<>();
        audience.byOperator(NumberPrefixes.load())
                .forEach((operator, people) -> operators.put(operator.label(), people));
        int parts = SmsPayload.parse(payload.body())
                .map(message -> SmsParts.of(message.signed(), limits).count())
                .orElse(0);
        return new SmsEstimate(
                audience.size(),
                audience.invalid(),
                audience.repeated(),
                audience.optedOut(),
                operators,
                parts,
                settings.price() == null ? null : settings.cost((long) audience.size() * parts));
    }

    private GatewayLine line(String id, ChannelConfig config, SmsSettings settings) {
        GatewayShelf.Installed installed = shelf.find(id).orElseThrow();
        GatewayPlace place = new GatewayPlace(clock, settings.sending().folder());
        return new GatewayLine(
                id,
                installed.provider().open(GatewayShelf.ownSettings(id, config), place),
                installed.descriptor().rules(),
                GatewaySettings.templateCode(id, config),
                new CallRate(GatewaySettings.callsPerSecond(installed.descriptor(), config)));
    }
}
