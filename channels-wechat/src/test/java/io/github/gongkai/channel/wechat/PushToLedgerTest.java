package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.ChannelType;
import io.github.gongkai.channel.Channels;
import io.github.gongkai.channel.InboundCall;
import io.github.gongkai.channel.InboundReply;
import io.github.gongkai.channel.wechat.testing.PushedEvent;
import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliverySettings;
import io.github.gongkai.delivery.DeliveryState;
import io.github.gongkai.delivery.Publisher;
import io.github.gongkai.delivery.Receipts;
import io.github.gongkai.delivery.testing.InMemoryDeliveryLedger;
import io.github.gongkai.delivery.testing.ManualDeliveryWorker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("平台推送的发布结果到台账")
class PushToLedgerTest {
    private static final ChannelId ACCOUNT = new ChannelId("wechat");
    private static final String TOKEN = "callback-token";
    private static final String KEY = "K".repeat(43);

    @TempDir
    Path folder;

    private final InMemoryDeliveryLedger ledger = new InMemoryDeliveryLedger();
    private Platform platform;
    private Channels channels;
    private DeliverySettings delivery;
    private ManualDeliveryWorker worker;

    @BeforeEach
    void start() {
        platform = new Platform(folder);
        platform.account().decidesAtOnce(false);
    }

    @AfterEach
    void stop() {
        channels.close();
        platform.close();
    }

    private Delivery handedIn(String... settings) {
        channels = Channels.builder(platform.clock)
                .discover(false)
                .addProvider(new WechatChannelProvider(platform.clock))
                .open(new ChannelType("wechat"), new ChannelConfig(ACCOUNT, platform.settings(settings)))
                .build();
        delivery = DeliverySettings.of(channels, platform.clock);
        worker = new ManualDeliveryWorker(delivery, ledger);
        Delivery ordered = new Publisher(delivery, ledger)
                .enqueue(Publications.numbered("a", "通知", "<p>正文</p>"), List.of(ACCOUNT))
                .get(0)
                .delivery();
        worker.runUntilIdle();
        assertThat(now(ordered).state()).isEqualTo(DeliveryState.ACCEPTED);
        return ordered;
    }

    private Delivery now(Delivery ordered) {
        return ledger.find(ordered.id()).orElseThrow();
    }

    private InboundReply pushed(PushedEvent event) {
        return new Receipts(delivery, ledger)
                .receive(ACCOUNT, new InboundCall("POST", event.query(), Map.of(), event.body()));
    }

    private PushedEvent finished(boolean sealed, int status) {
        String message =
                PushedEvent.publishFinished(platform.account().latestPublishId().orElseThrow(), status);
        return sealed
                ? PushedEvent.sealed(TOKEN, KEY, platform.account().appId(), message)
                : PushedEvent.plain(TOKEN, message);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("安全模式、明文模式：推送一到就记为已发布，带网址，不等下次查询；同一推送再来，台账不动")
    void entersTheEndAtOnceAndOnce(boolean sealed) {
        Delivery ordered =
                sealed ? handedIn("callbackToken", TOKEN, "callbackKey", KEY) : handedIn("callbackToken", TOKEN);
        platform.account().settle();

        assertThat(pushed(finished(sealed, 0)).body()).isEqualTo("success");
        worker.runUntilIdle();
        Delivery published = now(ordered);
        assertThat(published.state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(published.progress().url()).startsWith("https://mp.weixin.qq.com/s/");

        assertThat(pushed(finished(sealed, 0)).body()).isEqualTo("success");
        worker.runUntilIdle();
        assertThat(now(ordered)).isEqualTo(published);
    }

    @Test
    @DisplayName("审核不通过的推送：查实后记为被拒绝，写明原因")
    void entersARefusal() {
        Delivery ordered = handedIn("callbackToken", TOKEN);
        platform.account().decides(4).settle();

        pushed(finished(false, 4));
        worker.runUntilIdle();

        assertThat(now(ordered).state()).isEqualTo(DeliveryState.REJECTED);
        assertThat(now(ordered).progress().reason().message()).contains("平台审核不通过");
    }

    @Test
    @DisplayName("明文模式下有人改了推送的内容：平台还没审完，台账不信")
    void believesThePlatformNotTheMessage() {
        Delivery ordered = handedIn("callbackToken", TOKEN);

        pushed(finished(false, 4));
        worker.runUntilIdle();

        assertThat(now(ordered).state()).isEqualTo(DeliveryState.ACCEPTED);
    }

    @Test
    @DisplayName("推送丢了：到点查询补上")
    void makesUpForALostPush() {
        Delivery ordered = handedIn("callbackToken", TOKEN);
        platform.account().settle();

        platform.clock.advance(Duration.ofSeconds(11));
        worker.runUntilIdle();

        assertThat(now(ordered).state()).isEqualTo(DeliveryState.PUBLISHED);
    }

    @Test
    @DisplayName("别的账号的、签名不对的推送：拒绝，台账不动")
    void believesNobodyElse() {
        Delivery ordered = handedIn("callbackToken", TOKEN, "callbackKey", KEY);
        platform.account().settle();
        String message =
                PushedEvent.publishFinished(platform.account().latestPublishId().orElseThrow(), 0);

        assertThat(pushed(PushedEvent.sealed(TOKEN, KEY, "wx-another", message)).status())
                .isEqualTo(403);
        assertThat(pushed(PushedEvent.sealed("guess", KEY, platform.account().appId(), message))
                        .status())
                .isEqualTo(403);
        assertThat(pushed(PushedEvent.plain(TOKEN, message)).status()).isEqualTo(403);
        assertThat(now(ordered).progress().dueAt()).isAfter(platform.clock.instant());
    }
}
