package io.github.gongkai.delivery;

import io.github.gongkai.GongkaiException;
import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.Channels;
import io.github.gongkai.channel.InboundCall;
import io.github.gongkai.channel.InboundReply;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.TrackOutcome;
import io.github.gongkai.delivery.testing.InMemoryDeliveryLedger;
import io.github.gongkai.delivery.testing.ManualDeliveryWorker;
import io.github.gongkai.delivery.testing.SettableClock;
import io.github.gongkai.publication.PublicationId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static io.github.gongkai.delivery.Fixtures.PORTAL;
import static io.github.gongkai.delivery.Fixtures.START;
import static io.github.gongkai.delivery.Fixtures.publication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("回执")
class ReceiptsTest {
    private final SettableClock clock = new SettableClock(START);
    private final InMemoryDeliveryLedger ledger = new InMemoryDeliveryLedger();
    private final FakeChannel portal = new FakeChannel("portal", ChannelCapability.TRACK, ChannelCapability.RECEIPTS);
    private final Channels channels = Fixtures.hosting(clock, portal, new FakeChannel("deaf"));
    private final DeliverySettings settings = DeliverySettings.of(channels, clock);
    private final ManualDeliveryWorker worker = new ManualDeliveryWorker(settings, ledger);
    private final Receipts receipts = new Receipts(settings, ledger);

    @AfterEach
    void close() {
        channels.close();
    }

    @Test
    @DisplayName("回执到达即登记；重复的、迟到的回执不改变任何东西")
    void entersAReceiptOnce() {
        portal.thenAccept();
        Delivery delivery = accepted();

        assertThat(receive("delivered").body()).isEqualTo("success");
        Delivery published = now(delivery);
        receive("delivered");
        receive("failed");

        assertThat(published.state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(now(delivery)).isEqualTo(published);
    }

    @Test
    @DisplayName("审核未过的回执：登记为被拒绝，写明原因")
    void entersARefusal() {
        portal.thenAccept();
        Delivery delivery = accepted();

        receive("failed");

        assertThat(now(delivery).state()).isEqualTo(DeliveryState.REJECTED);
        assertThat(now(delivery).progress().reason().message()).contains("audit");
    }

    @Test
    @DisplayName("只说有消息的回执：马上去问，不等约定的时间")
    void asksAtOnceWhereTheReceiptSaysThatThereIsNews() {
        portal.thenAccept(new TrackOutcome.Delivered(3, 0));
        Delivery delivery = accepted();

        receive("news");
        worker.runUntilIdle();

        assertThat(now(delivery).state()).isEqualTo(DeliveryState.PUBLISHED);
    }

    @Test
    @DisplayName("签名不对的来电：拒绝，台账不动")
    void believesNobodyWithoutSignature() {
        portal.thenAccept();
        Delivery delivery = accepted();

        InboundReply reply = receipts.receive(
                PORTAL, new InboundCall("POST", Map.of("reference", "task-1", "outcome", "delivered"), Map.of(), ""));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(now(delivery).state()).isEqualTo(DeliveryState.ACCEPTED);
    }

    @Test
    @DisplayName("人在对端办完再确认：台账记为已发布，带上网址，不再查询；确认过的、还没发的都不能再确认")
    void takesAPersonsWordOnWhatWasDoneByHand() {
        portal.then(new PublishOutcome.Accepted(new RemoteReference("draft-1"), Duration.ofMinutes(1), "请到后台点发表"));
        Delivery delivery = accepted();
        Publisher publisher = new Publisher(settings, ledger);

        assertThatExceptionOfType(GongkaiException.class)
                .isThrownBy(() -> publisher.confirm(delivery.id(), "javascript:alert(1)"))
                .withMessageContaining("https://");
        publisher.confirm(delivery.id(), "https://mp.weixin.qq.com/s/x");
        clock.advance(Duration.ofDays(1));

        assertThat(worker.runUntilIdle()).isZero();
        assertThat(now(delivery).state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(now(delivery).progress().url()).isEqualTo("https://mp.weixin.qq.com/s/x");
        assertThatExceptionOfType(GongkaiException.class)
                .isThrownBy(() -> publisher.confirm(delivery.id()))
                .withMessageContaining("cannot be confirmed");
        Delivery pending =
                publisher.enqueue(publication("b", 1), List.of(PORTAL)).get(0).delivery();
        assertThatExceptionOfType(GongkaiException.class).isThrownBy(() -> publisher.confirm(pending.id()));
    }

    @Test
    @DisplayName("还在等人办的旧版有了新版：新版不等它，旧版作废；旧版也许已经办了，撤回时一并去撤")
    void doesNotWaitForAPersonWhoIsToDoWhatIsOutdated() {
        portal.then(new PublishOutcome.Accepted(new RemoteReference("draft-1"), Duration.ofMinutes(1), "请到后台点发表"));
        Delivery old = accepted();
        Publisher publisher = new Publisher(settings, ledger);

        Delivery corrected =
                publisher.enqueue(publication("a", 2), List.of(PORTAL)).get(0).delivery();
        worker.runUntilIdle();

        assertThat(now(corrected).state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(now(old).state()).isEqualTo(DeliveryState.DISCARDED);
        assertThat(publisher.withdraw(new PublicationId("a"))).hasSize(2);
    }

    @Test
    @DisplayName("查询得知的网址记入台账")
    void keepsTheAddressThatTrackingTells() {
        portal.thenAccept(new TrackOutcome.Delivered(0, 0, "https://portal.example/1"));
        Delivery delivery = accepted();

        clock.advance(Duration.ofMinutes(1));
        worker.runUntilIdle();

        assertThat(now(delivery).progress().url()).isEqualTo("https://portal.example/1");
    }

    @Test
    @DisplayName("回执丢失：按约定时间查询补上")
    void makesUpForALostReceiptByTracking() {
        portal.thenAccept(new TrackOutcome.Delivered(0, 0));
        Delivery delivery = accepted();

        clock.advance(Duration.ofMinutes(1));
        worker.runUntilIdle();

        assertThat(now(delivery).state()).isEqualTo(DeliveryState.PUBLISHED);
    }

    @Test
    void refusesWhatTakesNoCalls() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> receipts.receive(new ChannelId("deaf"), call("delivered")));
        assertThatExceptionOfType(GongkaiException.class)
                .isThrownBy(() -> receipts.receive(new ChannelId("unknown"), call("delivered")))
                .withMessageContaining("unknown");
    }

    @Test
    @DisplayName("要人去做的事写在台账上，查询时不丢")
    void keepsWhatAPersonHasToDo() {
        portal.then(new PublishOutcome.Accepted(new RemoteReference("draft-1"), Duration.ofMinutes(1), "请到后台点发表"));
        Delivery delivery = accepted();

        receipts.receive(
                PORTAL,
                new InboundCall(
                        "POST", Map.of("signature", "good", "reference", "draft-1", "outcome", ""), Map.of(), ""));

        assertThat(now(delivery).state()).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(now(delivery).progress().reason().message()).isEqualTo("请到后台点发表");
    }

    private Delivery accepted() {
        Delivery delivery = new Publisher(settings, ledger)
                .enqueue(publication("a", 1), List.of(PORTAL))
                .get(0)
                .delivery();
        worker.runUntilIdle();
        assertThat(now(delivery).state()).isEqualTo(DeliveryState.ACCEPTED);
        return delivery;
    }

    private InboundReply receive(String outcome) {
        return receipts.receive(PORTAL, call(outcome));
    }

    private static InboundCall call(String outcome) {
        return new InboundCall(
                "POST", Map.of("signature", "good", "reference", "task-1", "outcome", outcome), Map.of(), "");
    }

    private Delivery now(Delivery delivery) {
        return ledger.find(delivery.id()).orElseThrow();
    }
}
