package io.github.gongkai.examples.benchmarks.faults;

import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelDescriptor;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.ChannelType;
import io.github.gongkai.channel.ConfigProblem;
import io.github.gongkai.channel.ContentLimits;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.PublicationChannelProvider;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.SpiVersion;
import io.github.gongkai.publication.Publication;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A channel whose publishing is a function.
 *
 * @param capabilities what it claims
 * @param publishing one attempt
 * @param lookup whether the far end has something under a key
 */
record LoopbackProvider(
        Set<ChannelCapability> capabilities,
        Function<DeliveryContext, PublishOutcome> publishing,
        Predicate<String> lookup)
        implements PublicationChannelProvider {
    static final ChannelType TYPE = new ChannelType("loopback");

    @Override
    public ChannelDescriptor descriptor() {
        return new ChannelDescriptor(
                TYPE,
                "1",
                new SpiVersion(SpiVersion.MAJOR, SpiVersion.MINOR),
                capabilities,
                new ContentLimits(
                        ContentLimits.UNLIMITED,
                        ContentLimits.UNLIMITED,
                        ContentLimits.UNLIMITED,
                        Set.of("text/plain")),
                List.of());
    }

    @Override
    public List<ConfigProblem> validate(ChannelConfig config) {
        return List.of();
    }

    @Override
    public PublicationChannel open(ChannelConfig config) {
        return new PublicationChannel() {
            @Override
            public Set<ChannelCapability> capabilities() {
                return capabilities;
            }

            @Override
            public ChannelPayload adapt(Publication publication) {
                return new ChannelPayload("text/plain", publication.title(), publication.html(), List.of(), List.of());
            }

            @Override
            public PublishOutcome publish(ChannelPayload payload, DeliveryContext context) {
                return publishing.apply(context);
            }

            @Override
            public Optional<RemoteReference> lookup(DeliveryContext context) {
                String key = context.key().value();
                return lookup.test(key) ? Optional.of(new RemoteReference(key)) : Optional.empty();
            }

            @Override
            public void close() {}
        };
    }
}
