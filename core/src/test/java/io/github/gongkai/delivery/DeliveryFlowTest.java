package io.github.gongkai.delivery;

import io.github.gongkai.GongkaiException;
import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.Channels;
import io.github.gongkai.channel.FailureReason;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RetractOutcome;
import io.github.gongkai.channel.TrackOutcome;
import io.github.gongkai.delivery.testing.InMemoryDeliveryLedger;
import io.github.gongkai.delivery.testing.ManualDeliveryWorker;
import io.github.gongkai.delivery.testing.SettableClock;
import io.github.gongkai.publication.PublicationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static io.github.gongkai.delivery.Fixtures.PORTAL;
import static io.github.gongkai.delivery.Fixtures.START;
import static io.github.gongkai.delivery.Fixtures.publication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("投递流程")
class DeliveryFlowTest {
    private final SettableClock clock = new SettableClock(START);
    private final InMemoryDeliveryLedger ledger = new InMemoryDeliveryLedger();
    private final List<DeliveryState> told = new ArrayList<>();
    private final RetryPolicy threeTimes = new RetryPolicy(Duration.ofSeconds(10), Duration.ofMinutes(1), 0, 3);
    private Channels channels;
    private DeliverySettings settings;
    private Publisher publisher;
    private ManualDeliveryWorker worker;

    private void host(FakeChannel... fakes) {
        channels = Fixtures.hosting(clock, fakes);
        use(DeliverySettings.of(channels, clock)
                .withRetryPolicy(threeTimes)
                .withListener(event -> told.add(event.delivery().state())));
    }

    private void use(DeliverySettings with) {
        settings = with;
        publisher = new Publisher(settings, ledger);
        worker = new ManualDeliveryWorker(settings, ledger);
    }

    @AfterEach
    void close() {
        channels.close();
    }

    private Delivery enqueue(String id, int revision) {
        return publisher
                .enqueue(publication(id, revision), List.of(PORTAL))
                .get(0)
                .delivery();
    }

    private Delivery now(Delivery delivery) {
        return ledger.find(delivery.id()).orElseThrow();
    }

    @Test
    @DisplayName("一次发布，一次到达，听众逐步得知")
    void publishesOnceAndTellsEachStep() {
        FakeChannel portal = new FakeChannel("portal");
        host(portal);

        Delivery delivery = enqueue("a", 1);
        worker.runUntilIdle();

        assertThat(portal.effects).containsExactly("征地补偿安置方案公告 a 第1版");
        assertThat(told).containsExactly(DeliveryState.PENDING, DeliveryState.SENDING, DeliveryState.PUBLISHED);
        assertThat(now(delivery).progress().attempts()).isEqualTo(1);
    }

    @Test
    @DisplayName("同一版本再次入列：不再发送，报告现状")
    void reportsWhatIsThereAlready() {
        FakeChannel portal = new FakeChannel("portal");
        host(portal);
        enqueue("a", 1);
        worker.runUntilIdle();

        List<Enqueued> again = publisher.enqueue(publication("a", 1), List.of(PORTAL));
        worker.runUntilIdle();

        assertThat(again).singleElement().satisfies(enqueued -> {
            assertThat(enqueued.added()).isFalse();
            assertThat(enqueued.delivery().state()).isEqualTo(DeliveryState.PUBLISHED);
        });
        assertThat(portal.effects).hasSize(1);
    }

    @Test
    void refusesAChannelThatWasNeverSetUp() {
        host(new FakeChannel("portal"));

        assertThatExceptionOfType(GongkaiException.class)
                .isThrownBy(() -> publisher.enqueue(publication("a", 1), List.of(new ChannelId("portel"))))
                .withMessageContaining("portel")
                .withMessageContaining("portal");
    }

    @Test
    void triesAgainWithGrowingDelaysAndThenParks() {
        host(new FakeChannel("portal")
                .thenDefer(Duration.ZERO)
                .thenDefer(Duration.ZERO)
                .thenDefer(Duration.ZERO));
        Delivery delivery = enqueue("a", 1);

        worker.runUntilIdle();
        assertThat(now(delivery).progress().dueAt()).isEqualTo(START.plusSeconds(10));
        clock.advance(Duration.ofSeconds(10));
        worker.runUntilIdle();
        assertThat(now(delivery).progress().dueAt()).isEqualTo(START.plusSeconds(30));
        clock.advance(Duration.ofSeconds(20));
        worker.runUntilIdle();

        assertThat(now(delivery).state()).isEqualTo(DeliveryState.EXHAUSTED);
        assertThat(now(delivery).progress().reason().message()).contains("UNREACHABLE");

        publisher.retry(delivery.id());
        worker.runUntilIdle();
        assertThat(now(delivery).state()).isEqualTo(DeliveryState.PUBLISHED);
    }

    @Test
    void waitsAtLeastAsLongAsTheFarEndAsks() {
        host(new FakeChannel("portal").thenDefer(Duration.ofHours(3)));
        Delivery delivery = enqueue("a", 1);

        worker.runUntilIdle();

        assertThat(now(delivery).progress().dueAt()).isEqualTo(START.plus(Duration.ofHours(3)));
    }

    @Test
    void parksWhatTheFarEndRejects() {
        host(new FakeChannel("portal")
                .then(new PublishOutcome.Rejected(new FailureReason(FailureReason.Code.CONTENT_REJECTED, "45009"))));
        Delivery delivery = enqueue("a", 1);

        worker.runUntilIdle();

        assertThat(now(delivery).state()).isEqualTo(DeliveryState.REJECTED);
    }

    @Test
    @DisplayName("不幂等的渠道断线：停下等人判定，绝不盲目重发")
    void aCutOnAChannelThatIsNotIdempotentWaitsForAPerson() {
        FakeChannel portal = new FakeChannel("portal").thenCutAfterEffect();
        host(portal);
        Delivery delivery = enqueue("a", 1);

        worker.runUntilIdle();
        clock.advance(Duration.ofDays(30));
        worker.runUntilIdle();

        assertThat(now(delivery).state()).isEqualTo(DeliveryState.NEEDS_DECISION);
        assertThat(portal.calls).isEqualTo(1);

        publisher.confirm(delivery.id());
        assertThat(now(delivery).state()).isEqualTo(DeliveryState.PUBLISHED);
    }

    @Test
    void inDoubtAPersonMaySayThatItIsNotOut() {
        FakeChannel portal = new FakeChannel("portal").thenCutBeforeEffect();
        host(portal);
        Delivery delivery = enqueue("a", 1);
        worker.runUntilIdle();

        publisher.retry(delivery.id());
        worker.runUntilIdle();

        assertThat(now(delivery).state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(portal.effects).hasSize(1);
    }

    @Test
    @DisplayName("幂等的渠道断线：同一键重发，只到达一次")
    void aCutOnAnIdempotentChannelIsSentAgainWithTheSameKey() {
        FakeChannel portal = new FakeChannel("portal", ChannelCapability.IDEMPOTENT_PUBLISH).thenCutAfterEffect();
        host(portal);
        Delivery delivery = enqueue("a", 1);

        worker.runUntilIdle();
        clock.advance(Duration.ofMinutes(1));
        worker.runUntilIdle();

        assertThat(now(delivery).state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(portal.calls).isEqualTo(2);
        assertThat(portal.effects).hasSize(1);
        assertThat(now(delivery).progress().uncertain()).isFalse();
    }

    @Test
    void aCutOnAChannelWithLookupIsLookedUpAndNotSentAgainIfFound() {
        FakeChannel portal = new FakeChannel("portal", ChannelCapability.LOOKUP_BY_KEY, ChannelCapability.TRACK)
                .thenCutAfterEffect();
        host(portal);
        Delivery delivery = enqueue("a", 1);

        worker.runUntilIdle();
        clock.advance(Duration.ofMinutes(1));
        worker.runUntilIdle();
        clock.advance(Duration.ofMinutes(1));
        worker.runUntilIdle();

        assertThat(now(delivery).state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(portal.calls).isEqualTo(1);
    }

    @Test
    void aCutOnAChannelWithLookupIsSentAgainIfAbsent() {
        FakeChannel portal = new FakeChannel("portal", ChannelCapability.LOOKUP_BY_KEY).thenCutBeforeEffect();
        host(portal);
        Delivery delivery = enqueue("a", 1);

        worker.runUntilIdle();
        clock.advance(Duration.ofMinutes(1));
        worker.runUntilIdle();

        assertThat(now(delivery).state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(portal.effects).hasSize(1);
    }

    @Test
    @DisplayName("受理不等于发布：定时查询，直到有结论")
    void acceptedIsTrackedUntilItIsDecided() {
        host(new FakeChannel("portal", ChannelCapability.TRACK)
                .thenAccept(
                        new TrackOutcome.Pending(Duration.ofMinutes(5)), new TrackOutcome.Failed(FakeChannel.cut())));
        Delivery delivery = enqueue("a", 1);

        worker.runUntilIdle();
        assertThat(now(delivery).state()).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(now(delivery).progress().dueAt()).isEqualTo(START.plus(Duration.ofMinutes(1)));
        clock.advance(Duration.ofMinutes(1));
        worker.runUntilIdle();
        assertThat(now(delivery).progress().dueAt()).isEqualTo(START.plus(Duration.ofMinutes(6)));
        clock.advance(Duration.ofMinutes(5));
        worker.runUntilIdle();

        assertThat(now(delivery).state()).isEqualTo(DeliveryState.REJECTED);
    }

    @Test
    @DisplayName("新版入列，旧版未发者作废")
    void aNewerRevisionDiscardsTheOlderThatStillWaits() {
        FakeChannel portal = new FakeChannel("portal");
        host(portal);
        Delivery older = enqueue("a", 1);
        Delivery newer = enqueue("a", 2);

        worker.runUntilIdle();

        assertThat(now(older).state()).isEqualTo(DeliveryState.DISCARDED);
        assertThat(now(older).progress().reason().code()).isEqualTo(DeliveryReason.Code.SUPERSEDED);
        assertThat(now(newer).state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(portal.effects).containsExactly("征地补偿安置方案公告 a 第2版");
    }

    @Test
    void anOlderRevisionThatComesLateIsDiscarded() {
        FakeChannel portal = new FakeChannel("portal");
        host(portal);
        enqueue("a", 2);
        worker.runUntilIdle();

        Delivery late = enqueue("a", 1);
        worker.runUntilIdle();

        assertThat(now(late).state()).isEqualTo(DeliveryState.DISCARDED);
        assertThat(portal.effects).hasSize(1);
    }

    @Test
    void aNewerRevisionWaitsForAnOlderOneThatIsUnderWay() {
        FakeChannel portal =
                new FakeChannel("portal", ChannelCapability.TRACK).thenAccept(new TrackOutcome.Delivered(0, 0));
        host(portal);
        Delivery older = enqueue("a", 1);
        worker.runUntilIdle();
        Delivery newer = enqueue("a", 2);

        worker.runUntilIdle();
        assertThat(now(newer).state()).isEqualTo(DeliveryState.PENDING);
        clock.advance(Duration.ofMinutes(2));
        worker.runUntilIdle();

        assertThat(now(older).state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(now(newer).state()).isEqualTo(DeliveryState.PUBLISHED);
    }

    @Test
    void aParkedOlderRevisionIsNotSentAfterANewerOne() {
        FakeChannel portal = new FakeChannel("portal").thenCutBeforeEffect();
        host(portal);
        Delivery older = enqueue("a", 1);
        worker.runUntilIdle();
        enqueue("a", 2);
        worker.runUntilIdle();

        publisher.retry(older.id());
        worker.runUntilIdle();

        assertThat(now(older).state()).isEqualTo(DeliveryState.DISCARDED);
        assertThat(portal.effects).containsExactly("征地补偿安置方案公告 a 第2版");
    }

    @Test
    @DisplayName("发送之时再过一次闸门")
    void theGateIsAskedAtTheMomentOfSending() {
        FakeChannel portal = new FakeChannel("portal");
        host(portal);
        use(settings.withGate(delivery -> Optional.of("涉密审查已撤销")));
        Delivery delivery = enqueue("a", 1);

        worker.runUntilIdle();

        assertThat(now(delivery).state()).isEqualTo(DeliveryState.BLOCKED);
        assertThat(now(delivery).progress().reason().message()).isEqualTo("涉密审查已撤销");
        assertThat(portal.calls).isZero();
    }

    @Test
    void aFailedAdaptationIsKeptAndTriedAgainWhenEnqueuedAgain() {
        FakeChannel portal = new FakeChannel("portal");
        host(portal);
        portal.adaptFails = true;
        Delivery delivery = enqueue("a", 1);
        assertThat(delivery.state()).isEqualTo(DeliveryState.ADAPTATION_FAILED);
        assertThat(delivery.progress().reason().message()).contains("IllegalStateException");
        worker.runUntilIdle();
        assertThat(portal.calls).isZero();

        portal.adaptFails = false;
        enqueue("a", 1);
        worker.runUntilIdle();

        assertThat(now(delivery).state()).isEqualTo(DeliveryState.PUBLISHED);
    }

    @Test
    @DisplayName("撤回：已发者取回，未发者作废")
    void withdrawingTakesBackWhatIsOutAndDiscardsWhatWaits() {
        FakeChannel portal = new FakeChannel("portal", ChannelCapability.RETRACT);
        FakeChannel board = new FakeChannel("board", ChannelCapability.RETRACT).thenDefer(Duration.ofHours(1));
        FakeChannel sms = new FakeChannel("sms-acme");
        host(portal, board, sms);
        publisher.enqueue(publication("a", 1), List.of(PORTAL, new ChannelId("board"), new ChannelId("sms-acme")));
        worker.runUntilIdle();

        publisher.withdraw(new PublicationId("a"));
        worker.runUntilIdle();

        assertThat(portal.retracted).hasSize(1);
        assertThat(board.retracted).isEmpty();
        assertThat(ledger.listByPublication(new PublicationId("a")))
                .extracting(delivery -> delivery.order().channel() + " "
                        + delivery.order().operation().code() + " " + delivery.state())
                .containsExactly(
                        "board publish DISCARDED",
                        "portal publish PUBLISHED",
                        "portal retract RETRACTED",
                        "sms-acme publish PUBLISHED",
                        "sms-acme retract IRREVOCABLE");
        assertThat(publisher.withdraw(new PublicationId("a"))).noneMatch(Enqueued::added);
        Delivery byHand = ledger.listByState(DeliveryState.IRREVOCABLE, 1).get(0);
        assertThat(publisher.confirm(byHand.id()).state())
                .as("a person took it back by hand")
                .isEqualTo(DeliveryState.RETRACTED);
    }

    @Test
    void aWithdrawalIsTriedUntilItIsDone() {
        FakeChannel portal = new FakeChannel("portal", ChannelCapability.RETRACT)
                .thenRetract(new RetractOutcome.Indeterminate(FakeChannel.cut()))
                .thenRetract(new RetractOutcome.AlreadyAbsent());
        host(portal);
        enqueue("a", 1);
        worker.runUntilIdle();

        Delivery retraction = publisher.withdraw(new PublicationId("a")).get(0).delivery();
        worker.runUntilIdle();
        assertThat(now(retraction).state()).isEqualTo(DeliveryState.WAITING_RETRY);
        clock.advance(Duration.ofMinutes(1));
        worker.runUntilIdle();

        assertThat(now(retraction).state()).isEqualTo(DeliveryState.RETRACTED);
    }

    @Test
    @DisplayName("一个渠道卡死：隔离，其余照常；恢复后补发")
    void aHungChannelIsQuarantinedWhileAnotherGoesOn() {
        CountDownLatch never = new CountDownLatch(1);
        FakeChannel hung = new FakeChannel("portal", ChannelCapability.IDEMPOTENT_PUBLISH)
                .thenDo((payload, context) -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    throw new IllegalStateException("woken up");
                });
        FakeChannel board = new FakeChannel("board");
        host(hung, board);
        use(settings.withAttemptTimeout(Duration.ofMillis(200)));
        Delivery waiting = enqueue("a", 1);
        publisher.enqueue(publication("a", 1), List.of(new ChannelId("board")));

        worker.runUntilIdle();
        clock.advance(Duration.ofMinutes(1));
        worker.runUntilIdle();

        assertThat(channels.find(PORTAL)).isEmpty();
        assertThat(channels.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("did not return", "quarantine"));
        assertThat(now(waiting).state()).isEqualTo(DeliveryState.WAITING_FOR_CHANNEL);
        assertThat(board.effects).hasSize(1);

        channels.readmit(PORTAL);
        use(settings.withAttemptTimeout(Duration.ofSeconds(30)));
        clock.advance(Duration.ofMinutes(2));
        worker.runUntilIdle();
        assertThat(now(waiting).state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(hung.effects).hasSize(1);
    }

    @Test
    void anExceptionOutOfPublishMeansThatNobodyKnows() {
        host(new FakeChannel("portal").thenDo((payload, context) -> {
            throw new IllegalArgumentException("plugin bug");
        }));
        Delivery delivery = enqueue("a", 1);

        worker.runUntilIdle();

        assertThat(now(delivery).state()).isEqualTo(DeliveryState.NEEDS_DECISION);
    }

    @Test
    void anOldPluginThatLacksAMethodIsQuarantined() {
        host(new FakeChannel("portal").thenDo((payload, context) -> {
            throw new AbstractMethodError("publish");
        }));
        enqueue("a", 1);

        worker.runUntilIdle();

        assertThat(channels.find(PORTAL)).isEmpty();
    }

    @Test
    void nullInsteadOfAnOutcomeMeansThatNobodyKnows() {
        host(new FakeChannel("portal").then(null));
        Delivery delivery = enqueue("a", 1);

        worker.runUntilIdle();

        assertThat(now(delivery).state()).isEqualTo(DeliveryState.NEEDS_DECISION);
    }

    @Test
    void aListenerThatFailsStopsNothing() {
        FakeChannel portal = new FakeChannel("portal");
        host(portal);
        use(settings.withListener(event -> {
            throw new IllegalStateException("metrics down");
        }));

        Delivery delivery = enqueue("a", 1);
        worker.runUntilIdle();

        assertThat(now(delivery).state()).isEqualTo(DeliveryState.PUBLISHED);
    }

    @Test
    void whatIsOutCannotBeDiscarded() {
        host(new FakeChannel("portal"));
        Delivery delivery = enqueue("a", 1);
        worker.runUntilIdle();

        assertThatExceptionOfType(GongkaiException.class)
                .isThrownBy(() -> publisher.discard(delivery.id()))
                .withMessageContaining("cannot be discarded");
    }
}
