package io.github.gongkai.internal.channel;

import io.github.gongkai.channel.Channels;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.delivery.FakeChannel;
import io.github.gongkai.delivery.Fixtures;
import io.github.gongkai.delivery.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static io.github.gongkai.delivery.Fixtures.PORTAL;
import static io.github.gongkai.delivery.Fixtures.START;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("截止时刻已过的调用")
class PassedDeadlineTest {
    @Test
    @DisplayName("时钟忽然跳前：没有调用插件，推迟，渠道不隔离")
    void aLeapOfTheClockIsNotThePluginsFault() {
        SettableClock clock = new SettableClock(START);
        FakeChannel portal = new FakeChannel("portal");
        try (Channels channels = Fixtures.hosting(clock, portal)) {
            PublicationChannel channel = channels.find(PORTAL).orElseThrow();
            DeliveryContext attempt =
                    new DeliveryContext(new IdempotencyKey("k".repeat(43)), 1, START.plus(Duration.ofSeconds(30)));
            clock.advance(Duration.ofHours(3));

            PublishOutcome outcome = channel.publish(channel.adapt(Fixtures.publication("a", 1)), attempt);

            assertThat(outcome.kind()).isEqualTo(PublishOutcome.Kind.DEFERRED);
            assertThat(portal.calls).isZero();
            assertThat(channels.find(PORTAL)).isPresent();
            assertThat(channels.problems()).isEmpty();
        }
    }
}
