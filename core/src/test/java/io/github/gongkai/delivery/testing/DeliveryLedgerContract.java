package io.github.gongkai.delivery.testing;

import io.github.gongkai.channel.AdaptationNote;
import io.github.gongkai.channel.AttachmentRef;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryLedger;
import io.github.gongkai.delivery.DeliveryOperation;
import io.github.gongkai.delivery.DeliveryOrder;
import io.github.gongkai.delivery.DeliveryProgress;
import io.github.gongkai.delivery.DeliveryReason;
import io.github.gongkai.delivery.DeliveryState;
import io.github.gongkai.delivery.Lane;
import io.github.gongkai.internal.delivery.PayloadJson;
import io.github.gongkai.publication.PublicationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What every ledger must do; run once for each kind of storage. */
public abstract class DeliveryLedgerContract {
    private static final Instant NOW = Instant.parse("2018-03-01T01:02:03.123456Z");
    private static final PublicationId ANNOUNCEMENT = new PublicationId("征补-1");

    /** For the suites of each kind of storage. */
    protected DeliveryLedgerContract() {}

    /** The ledger under test, empty. */
    protected abstract DeliveryLedger ledger();

    @Test
    void givesBackWhatWasPutIn() {
        Delivery delivery = delivery(1, "portal");

        assertThat(ledger().insert(delivery)).isTrue();

        assertThat(ledger().find(delivery.id())).contains(delivery);
    }

    @Test
    void takesAnIdOnce() {
        Delivery delivery = delivery(1, "portal");
        ledger().insert(delivery);

        assertThat(ledger().insert(delivery)).isFalse();

        assertThat(ledger().listByPublication(ANNOUNCEMENT)).containsExactly(delivery);
    }

    @Test
    void anInsertThatIsRefusedLeavesTheRestOfItsTransactionAlone() {
        ledger().insert(delivery(1, "portal"));

        ledger().inTransaction(view -> {
            view.insert(delivery(1, "portal"));
            return view.insert(delivery(1, "wechat"));
        });

        assertThat(ledger().listByPublication(ANNOUNCEMENT)).hasSize(2);
    }

    @Test
    void changesOnlyTheVersionThatTheCallerKnows() {
        Delivery stored = delivery(1, "portal");
        ledger().insert(stored);
        DeliveryProgress published = stored.progress()
                .sending(NOW.plusSeconds(60), NOW)
                .known(new RemoteReference("r-1"), "http://example.gov.cn/1")
                .to(DeliveryState.PUBLISHED, new DeliveryReason(DeliveryReason.Code.PERSON, "说明"), NOW);

        Delivery changed = ledger().change(stored, published).orElseThrow();

        assertThat(changed.version()).isEqualTo(stored.version() + 1);
        assertThat(ledger().find(stored.id())).contains(changed);
        assertThat(ledger().change(stored, stored.progress())).isEmpty();
        assertThat(ledger().find(stored.id())).contains(changed);
    }

    @Test
    void ofManyWhoClaimOneDeliveryExactlyOneWins() throws Exception {
        Delivery stored = delivery(1, "portal");
        ledger().insert(stored);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> claim =
                    () -> ledger().change(stored, stored.progress().sending(NOW.plusSeconds(60), NOW))
                            .isPresent();
            int winners = 0;
            for (Future<Boolean> result : threads.invokeAll(java.util.Collections.nCopies(16, claim))) {
                winners += result.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aTransactionThatFailsLeavesNothing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ledger().inTransaction(view -> {
                    view.insert(delivery(1, "portal"));
                    throw new IllegalStateException("the caller changed its mind");
                }));

        assertThat(ledger().listByPublication(ANNOUNCEMENT)).isEmpty();
    }

    @Test
    void fillsADeliveryWhoseAdaptingFailed() {
        DeliveryOrder empty = new DeliveryOrder(
                ANNOUNCEMENT, 1, new ChannelId("portal"), DeliveryOperation.PUBLISH, Lane.PEOPLE, null, NOW);
        Delivery failed = new Delivery(
                empty,
                DeliveryProgress.stillborn(
                        DeliveryState.ADAPTATION_FAILED,
                        new DeliveryReason(DeliveryReason.Code.ADAPTATION, "template broken"),
                        NOW),
                1);
        ledger().insert(failed);

        ledger().refill(
                        failed,
                        delivery(1, "portal").order().payload(),
                        failed.progress().due(DeliveryState.PENDING, NOW, null, NOW));

        assertThat(ledger().find(failed.id())).hasValueSatisfying(delivery -> {
            assertThat(delivery.state()).isEqualTo(DeliveryState.PENDING);
            assertThat(delivery.order()).isEqualTo(delivery(1, "portal").order());
        });
    }

    @Test
    void listsByPublicationInOrderOfRevisionChannelAndOperation() {
        List<Delivery> wanted = new ArrayList<>(
                List.of(delivery(1, "portal"), delivery(1, "wechat"), delivery(2, "portal"), delivery(10, "portal")));
        List.of(3, 1, 2, 0).forEach(index -> ledger().insert(wanted.get(index)));

        assertThat(ledger().listByPublication(ANNOUNCEMENT)).containsExactlyElementsOf(wanted);
        assertThat(ledger().listByPublication(new PublicationId("other"))).isEmpty();
    }

    @Test
    void listsByWhatTheFarEndOfTheChannelCallsIt() {
        Delivery portal = delivery(1, "portal");
        Delivery wechat = delivery(1, "wechat");
        RemoteReference reference = new RemoteReference("task-1");
        for (Delivery delivery : List.of(portal, wechat)) {
            ledger().insert(delivery);
            ledger().change(delivery, delivery.progress().known(reference, null));
        }

        assertThat(ledger().listByReference(new ChannelId("wechat"), reference))
                .singleElement()
                .extracting(Delivery::id)
                .isEqualTo(wechat.id());
        assertThat(ledger().listByReference(new ChannelId("wechat"), new RemoteReference("task-2")))
                .isEmpty();
    }

    @Test
    void listsByStateUpToALimit() {
        for (int revision = 1; revision <= 3; revision++) {
            ledger().insert(delivery(revision, "portal"));
        }

        assertThat(ledger().listByState(DeliveryState.PENDING, 2)).hasSize(2);
        assertThat(ledger().listByState(DeliveryState.PUBLISHED, 2)).isEmpty();
    }

    @Test
    void listsWhatIsDueAndNothingThatIsLaterOrParked() {
        Delivery due = delivery(1, "portal");
        Delivery later = delivery(2, "portal");
        Delivery parked = delivery(3, "portal");
        List.of(due, later, parked).forEach(ledger()::insert);
        ledger().change(
                        later,
                        later.progress().due(DeliveryState.WAITING_RETRY, NOW.plus(Duration.ofHours(1)), null, NOW));
        ledger().change(parked, parked.progress().to(DeliveryState.EXHAUSTED, null, NOW));

        assertThat(ledger().listDue(NOW, 10)).containsExactly(due);
        assertThat(ledger().listDue(NOW.plus(Duration.ofHours(1)), 10)).hasSize(2);
    }

    @Test
    @DisplayName("到期的：即时通道在前，批量在后")
    void listsThePeoplesLaneFirst() {
        Delivery bulk = delivery(1, "portal", Lane.BULK);
        Delivery people = delivery(2, "portal", Lane.PEOPLE);
        List.of(bulk, people).forEach(ledger()::insert);

        assertThat(ledger().listDue(NOW, 1)).containsExactly(people);
        assertThat(ledger().listDue(NOW, 10)).containsExactly(people, bulk);
    }

    @Test
    @DisplayName("各渠道不一致的：一处已发布，另一处尚未")
    void listsPublicationsThatStandDifferentlyOnTheirChannels() {
        Delivery out = delivery(1, "portal");
        Delivery waiting = delivery(1, "wechat");
        List.of(out, waiting).forEach(ledger()::insert);
        assertThat(ledger().listDivergent(10)).isEmpty();

        ledger().change(out, out.progress().to(DeliveryState.PUBLISHED, null, NOW));
        assertThat(ledger().listDivergent(10)).containsExactly(ANNOUNCEMENT);

        ledger().change(waiting, waiting.progress().to(DeliveryState.PUBLISHED, null, NOW));
        assertThat(ledger().listDivergent(10)).isEmpty();
    }

    @Test
    @DisplayName("清理：做完的忘掉内容，留下行与键")
    void purgingForgetsContentAndKeepsTheRow() {
        Delivery done = delivery(1, "portal");
        Delivery waiting = delivery(2, "portal");
        List.of(done, waiting).forEach(ledger()::insert);
        ledger().change(done, done.progress().to(DeliveryState.PUBLISHED, null, NOW));

        assertThat(ledger().purge(NOW)).isZero();
        assertThat(ledger().purge(NOW.plusSeconds(1))).isEqualTo(1);
        assertThat(ledger().purge(NOW.plusSeconds(1))).isZero();

        assertThat(ledger().find(done.id())).hasValueSatisfying(delivery -> {
            assertThat(delivery.order().payload()).isNull();
            assertThat(delivery.state()).isEqualTo(DeliveryState.PUBLISHED);
        });
        assertThat(ledger().find(waiting.id())).contains(waiting);
        assertThat(ledger().insert(done)).isFalse();
    }

    private static Delivery delivery(int revision, String channel) {
        return delivery(revision, channel, Lane.PEOPLE);
    }

    private static Delivery delivery(int revision, String channel, Lane lane) {
        ChannelPayload payload = new ChannelPayload(
                "text/html",
                "标题 " + revision,
                "<p>正文 𠮷</p>",
                List.of(new AttachmentRef("附件.pdf", "application/pdf", "http://example.gov.cn/a.pdf", null)),
                List.of(new AdaptationNote(AdaptationNote.Kind.TRUNCATED, "标题已截短")));
        DeliveryOrder order = new DeliveryOrder(
                ANNOUNCEMENT,
                revision,
                new ChannelId(channel),
                DeliveryOperation.PUBLISH,
                lane,
                PayloadJson.freeze(payload),
                NOW);
        return new Delivery(order, DeliveryProgress.pending(NOW), 1);
    }
}
