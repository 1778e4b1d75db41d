package io.github.gongkai.delivery;

import io.github.gongkai.GongkaiException;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.Channels;
import io.github.gongkai.delivery.testing.InMemoryDeliveryLedger;
import io.github.gongkai.delivery.testing.ManualDeliveryWorker;
import io.github.gongkai.delivery.testing.SettableClock;
import io.github.gongkai.publication.PublicationId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static io.github.gongkai.delivery.Fixtures.PORTAL;
import static io.github.gongkai.delivery.Fixtures.START;
import static io.github.gongkai.delivery.Fixtures.publication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("投递通道、速率与更正义务")
class LanesAndRatesTest {
    private final SettableClock clock = new SettableClock(START);
    private final InMemoryDeliveryLedger ledger = new InMemoryDeliveryLedger();
    private final FakeChannel portal = new FakeChannel("portal");
    private final FakeChannel board = new FakeChannel("board");
    private Channels channels;
    private Publisher publisher;
    private ManualDeliveryWorker worker;

    @BeforeEach
    void host() {
        channels = Fixtures.hosting(clock, portal, board);
        DeliverySettings settings = DeliverySettings.of(channels, clock)
                .withRates(ChannelRates.of(Map.of(PORTAL, new ChannelRate(6, Duration.ofMinutes(1)))));
        publisher = new Publisher(settings, ledger);
        worker = new ManualDeliveryWorker(settings, ledger);
    }

    @AfterEach
    void close() {
        channels.close();
    }

    @Test
    @DisplayName("一分钟六次：每十秒一件，等待不算尝试，别的渠道不受影响")
    void aRateSpreadsDeliveriesAndCostsNoAttempt() {
        for (int i = 0; i < 4; i++) {
            publisher.enqueue(publication("p" + i, 1), List.of(PORTAL, new ChannelId("board")), Lane.BULK);
        }
        worker.runUntilIdle();
        assertThat(portal.effects).hasSize(1);
        assertThat(board.effects).hasSize(4);
        assertThat(ledger.listByState(DeliveryState.PENDING, 10))
                .hasSize(3)
                .allSatisfy(waiting -> assertThat(waiting.progress().attempts()).isZero());

        for (int sent = 2; sent <= 4; sent++) {
            clock.advance(Duration.ofSeconds(10));
            worker.runUntilIdle();
            assertThat(portal.effects).hasSize(sent);
        }
        assertThat(ledger.listByState(DeliveryState.PUBLISHED, 10))
                .allSatisfy(out -> assertThat(out.progress().attempts()).isEqualTo(1));
    }

    @Test
    @DisplayName("即时件不排在批量件之后，批量件顺延")
    void peopleDoNotWaitBehindBulk() {
        for (int i = 0; i < 3; i++) {
            publisher.enqueue(publication("bulk" + i, 1), List.of(PORTAL), Lane.BULK);
        }
        worker.runUntilIdle();
        publisher.enqueue(publication("urgent", 1), List.of(PORTAL));
        worker.runUntilIdle();

        assertThat(portal.effects)
                .hasSize(2)
                .anySatisfy(title -> assertThat(title).contains("urgent"));
        publisher.enqueue(publication("late", 1), List.of(PORTAL), Lane.BULK);
        worker.runUntilIdle();
        clock.advance(Duration.ofSeconds(39));
        worker.runUntilIdle();
        assertThat(portal.effects).hasSize(4);
        clock.advance(Duration.ofSeconds(1));
        worker.runUntilIdle();
        assertThat(portal.effects).hasSize(5);
    }

    @Test
    @DisplayName("无法撤回：更正发布之后才算了结")
    void anIrrevocableWithdrawalIsSettledByACorrectionThatIsOut() {
        publisher.enqueue(publication("wrong", 1), List.of(new ChannelId("board")));
        worker.runUntilIdle();
        publisher.withdraw(new PublicationId("wrong"));
        worker.runUntilIdle();
        DeliveryId owing =
                ledger.listByState(DeliveryState.IRREVOCABLE, 1).get(0).id();

        publisher.enqueue(publication("correction", 1), List.of(new ChannelId("board")));
        assertThatExceptionOfType(GongkaiException.class)
                .isThrownBy(() -> publisher.corrected(owing, new PublicationId("correction")))
                .withMessageContaining("is not out on that channel");
        worker.runUntilIdle();

        assertThat(publisher.corrected(owing, new PublicationId("correction")).state())
                .isEqualTo(DeliveryState.CORRECTED);
        assertThat(ledger.listByState(DeliveryState.IRREVOCABLE, 1)).isEmpty();
    }
}
