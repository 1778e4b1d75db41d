package io.github.gongkai.examples.benchmarks.faults;

import io.github.gongkai.body.DisclosingBody;
import io.github.gongkai.catalog.Domain;
import io.github.gongkai.catalog.DomainCode;
import io.github.gongkai.catalog.ItemId;
import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.Channels;
import io.github.gongkai.delivery.DeliverySettings;
import io.github.gongkai.delivery.DeliveryState;
import io.github.gongkai.delivery.Lane;
import io.github.gongkai.delivery.Publisher;
import io.github.gongkai.delivery.RetryPolicy;
import io.github.gongkai.delivery.jdbc.JdbcDeliveryLedger;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One publishing office: a channel, a ledger, publications by number. */
final class Office implements AutoCloseable {
    static final ChannelId CHANNEL = new ChannelId("loopback");
    private static final int BATCH = 500;

    private final Channels channels;
    private final DeliverySettings settings;
    private final JdbcDeliveryLedger ledger;

    Office(LoopbackProvider provider, JdbcDeliveryLedger ledger, Clock clock) {
        this.channels = Channels.builder(clock)
                .discover(false)
                .callsAtOnce(16)
                .addProvider(provider)
                .open(LoopbackProvider.TYPE, new ChannelConfig(CHANNEL, Map.of()))
                .build();
        this.ledger = ledger;
        this.settings = DeliverySettings.of(channels, clock)
                .withAttemptTimeout(Duration.ofSeconds(10))
                .withRetryPolicy(new RetryPolicy(Duration.ofMillis(50), Duration.ofMillis(500), 0.2, 50));
    }

    DeliverySettings settings() {
        return settings;
    }

    JdbcDeliveryLedger ledger() {
        return ledger;
    }

    /** Orders publications number 1 to so many, some hundred in a transaction; those ordered before are left alone. */
    void order(int count, Lane lane) {
        Publisher publisher = new Publisher(settings, ledger);
        for (int from = 1; from <= count; from += BATCH) {
            int first = from;
            ledger.inTransaction(view -> {
                Publisher joined = publisher.joining(view);
                for (int i = first; i < Math.min(first + BATCH, count + 1); i++) {
                    joined.enqueue(publication("p" + i), List.of(CHANNEL), lane);
                }
                return count;
            });
        }
    }

    /** How many deliveries stand in each state. */
    Map<DeliveryState, Integer> states() {
        Map<DeliveryState, Integer> states = new TreeMap<>();
        for (DeliveryState state : DeliveryState.values()) {
            int count = ledger.listByState(state, 200_000).size();
            if (count > 0) {
                states.put(state, count);
            }
        }
        return states;
    }

    static Publication publication(String id) {
        return new Publication(
                new PublicationId(id),
                1,
                new ItemId("item"),
                new Domain(new DomainCode("land-acquisition"), "征地补偿"),
                "征地补偿安置方案公告 " + id,
                DisclosingBody.of("office", "示例县自然资源和规划局"),
                null,
                null,
                null,
                LocalDate.of(2026, 3, 1),
                null,
                null,
                null,
                List.of(),
                null,
                "<p>现将有关事项公告如下。</p>",
                List.of(),
                List.of(),
                null);
    }

    @Override
    public void close() {
        channels.close();
    }
}
