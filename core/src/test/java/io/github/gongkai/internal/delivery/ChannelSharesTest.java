package io.github.gongkai.internal.delivery;

import io.github.gongkai.channel.ChannelId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("各渠道分得的线程")
class ChannelSharesTest {
    private static final Instant NOW = Instant.parse("2018-03-01T01:00:00Z");
    private static final ChannelId SLOW = new ChannelId("slow");
    private static final ChannelId OTHER = new ChannelId("other");

    @Test
    @DisplayName("八个线程：一个渠道最多占六个，另一个渠道照样进得来")
    void leavesAQuarterToTheOthers() {
        ChannelShares shares = ChannelShares.of(8, 2);
        for (int i = 0; i < 6; i++) {
            assertThat(shares.enter(SLOW, NOW)).isEmpty();
        }
        assertThat(shares.enter(SLOW, NOW)).isPresent();
        assertThat(shares.enter(OTHER, NOW)).isEmpty();

        shares.leave(SLOW, Duration.ofSeconds(6));
        assertThat(shares.enter(SLOW, NOW)).isEmpty();
    }

    @Test
    @DisplayName("占满之后来的：按渠道通常的快慢依次排开，不会一齐回来")
    void spreadsWhatComesBackAsFastAsTheChannelIs() {
        ChannelShares shares = ChannelShares.of(8, 2);
        for (int i = 0; i < 7; i++) {
            shares.enter(SLOW, NOW);
        }
        for (int i = 0; i < 20; i++) {
            shares.leave(SLOW, Duration.ofSeconds(6));
        }
        for (int i = 0; i < 20; i++) {
            shares.enter(SLOW, NOW);
        }
        Instant first = shares.enter(SLOW, NOW).orElseThrow();
        Instant second = shares.enter(SLOW, NOW).orElseThrow();

        assertThat(first).isAfterOrEqualTo(NOW.plusSeconds(1));
        assertThat(Duration.between(first, second)).isBetween(Duration.ofMillis(900), Duration.ofSeconds(1));
    }

    @Test
    @DisplayName("只有一个渠道，或只有一个线程：不限")
    void aloneThereIsNobodyToProtect() {
        for (ChannelShares shares : new ChannelShares[] {ChannelShares.of(8, 1), ChannelShares.of(1, 3)}) {
            for (int i = 0; i < 100; i++) {
                assertThat(shares.enter(SLOW, NOW)).isEmpty();
            }
        }
    }
}
