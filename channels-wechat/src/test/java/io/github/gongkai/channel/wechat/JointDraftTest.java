package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.ChannelType;
import io.github.gongkai.channel.Channels;
import io.github.gongkai.channel.wechat.testing.SimulatedFault;
import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryOperation;
import io.github.gongkai.delivery.DeliverySettings;
import io.github.gongkai.delivery.DeliveryState;
import io.github.gongkai.delivery.Lane;
import io.github.gongkai.delivery.Publisher;
import io.github.gongkai.delivery.testing.InMemoryDeliveryLedger;
import io.github.gongkai.delivery.testing.ManualDeliveryWorker;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationId;
import io.github.gongkai.publication.PublicationLink;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("多篇合为一个草稿：从下单到撤回")
class JointDraftTest {
    private static final ChannelId ACCOUNT = new ChannelId("wechat");
    private static final Publication NOTICE = Publications.numbered("a", "通知", "<p>正文</p>");
    private static final Publication OTHER = Publications.numbered("b", "补助标准", "<p>正文</p>");
    private static final Publication READING = Publications.linking(
            "c", "一图读懂", "<p>解读</p>", new PublicationLink(PublicationLink.Kind.INTERPRETS, NOTICE.id()));

    @TempDir
    Path folder;

    private final InMemoryDeliveryLedger ledger = new InMemoryDeliveryLedger();
    private Platform platform;
    private Channels channels;
    private Publisher publisher;
    private ManualDeliveryWorker worker;

    @BeforeEach
    void start() {
        platform = new Platform(folder);
    }

    @AfterEach
    void stop() {
        channels.close();
        platform.close();
    }

    private void open(String... settings) {
        channels = Channels.builder(platform.clock)
                .discover(false)
                .addProvider(new WechatChannelProvider(platform.clock))
                .open(new ChannelType("wechat"), new ChannelConfig(ACCOUNT, platform.settings(settings)))
                .build();
        DeliverySettings delivery = DeliverySettings.of(channels, platform.clock);
        publisher = new Publisher(delivery, ledger);
        worker = new ManualDeliveryWorker(delivery, ledger);
    }

    private void order(Publication... publications) {
        publisher.enqueueTogether(List.of(publications), List.of(ACCOUNT), Lane.BULK);
    }

    private void passes(Duration time) {
        platform.clock.advance(time);
        worker.runUntilIdle();
    }

    private Delivery delivery(String publication) {
        List<Delivery> all = ledger.listByPublication(new PublicationId(publication)).stream()
                .filter(delivery -> delivery.order().operation() == DeliveryOperation.PUBLISH)
                .toList();
        return all.get(all.size() - 1);
    }

    private DeliveryState withdrawal(String publication) {
        publisher.withdraw(new PublicationId(publication));
        worker.runUntilIdle();
        return ledger.listByPublication(new PublicationId(publication)).stream()
                .filter(delivery -> delivery.order().operation() == DeliveryOperation.RETRACT)
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    @DisplayName("三件一个草稿，解读紧跟原文；各记各的网址")
    void bringsAllOutAsOnePush() {
        open();
        order(NOTICE, OTHER, READING);
        worker.runUntilIdle();
        passes(Duration.ofMinutes(2));

        assertThat(platform.account().publishedTitles()).containsExactly("通知", "一图读懂", "补助标准");
        assertThat(platform.far.requests(Platform.SUBMIT)).isEqualTo(1);
        assertThat(List.of("a", "b", "c"))
                .extracting(this::delivery)
                .allSatisfy(delivery -> assertThat(delivery.state()).isEqualTo(DeliveryState.PUBLISHED))
                .extracting(delivery -> delivery.progress().url())
                .containsExactly(
                        "https://mp.weixin.qq.com/s/article-100000003",
                        "https://mp.weixin.qq.com/s/article-100000003-3",
                        "https://mp.weixin.qq.com/s/article-100000003-2");
    }

    @Test
    @DisplayName("十件分成两个草稿，每个最多八篇")
    void makesAsManyDraftsAsAreNeeded() {
        open();
        order(IntStream.range(0, 10)
                .mapToObj(i -> Publications.numbered("p" + i, "第" + i + "件", "<p>正文</p>"))
                .toArray(Publication[]::new));
        worker.runUntilIdle();

        assertThat(platform.far.requests(Platform.ADD)).isEqualTo(2);
        assertThat(platform.account().publishedTitles())
                .hasSize(10)
                .startsWith("第0件", "第1件")
                .endsWith("第9件");
    }

    @Test
    @DisplayName("单撤一件，其余还在；单更正一件，只替下它的旧版")
    void withdrawsAndCorrectsOneByOne() {
        open();
        order(NOTICE, OTHER, READING);
        worker.runUntilIdle();
        passes(Duration.ofMinutes(2));

        assertThat(withdrawal("c")).isEqualTo(DeliveryState.RETRACTED);
        assertThat(platform.account().publishedTitles()).containsExactly("通知", "补助标准");

        publisher.enqueue(Publications.revision("b", 2, "补助标准（更正）", "<p>正文</p>"), List.of(ACCOUNT));
        worker.runUntilIdle();
        passes(Duration.ofMinutes(2));
        assertThat(platform.account().publishedTitles()).containsExactly("通知", "补助标准（更正）");

        assertThat(withdrawal("a")).isEqualTo(DeliveryState.RETRACTED);
        assertThat(platform.account().publishedTitles()).containsExactly("补助标准（更正）");
    }

    @Test
    @DisplayName("发出之前撤回其中一件：发出去的没有它，后面各篇的网址不错位")
    void leavesOutWhatIsWithdrawnBeforeItLeaves() {
        open();
        order(NOTICE, OTHER, READING);

        assertThat(withdrawal("c")).isEqualTo(DeliveryState.RETRACTED);
        passes(Duration.ofMinutes(2));

        assertThat(platform.account().publishedTitles()).containsExactly("通知", "补助标准");
        assertThat(delivery("b").progress().url()).endsWith("-2");
        assertThat(delivery("c").state()).isEqualTo(DeliveryState.DISCARDED);
    }

    @Test
    @DisplayName("草稿已存、提交前断过线，此时撤回其中一件：重存的草稿里没有它")
    void takesItOutOfADraftThatWasKept() {
        platform.far.nextCallMeets(Platform.SUBMIT, SimulatedFault.TOO_FAST);
        open();
        order(NOTICE, READING);
        worker.runUntilIdle();
        assertThat(platform.account().draftTitles()).containsExactly("通知", "一图读懂");

        assertThat(withdrawal("c")).isEqualTo(DeliveryState.RETRACTED);
        assertThat(platform.account().draftTitles()).isEmpty();
        passes(Duration.ofMinutes(2));

        assertThat(platform.account().publishedTitles()).containsExactly("通知");
    }

    @Test
    @DisplayName("草稿在等人发表时撤回其中一件：草稿换成没有它的；撤回第一篇：整个草稿删除，其余说明原因")
    void makesAWaitingDraftAnew() {
        open("rights", "draft");
        order(NOTICE, OTHER, READING);
        worker.runUntilIdle();

        assertThat(withdrawal("c")).isEqualTo(DeliveryState.RETRACTED);
        assertThat(platform.account().draftTitles()).containsExactly("通知", "补助标准");
        passes(Duration.ofHours(3));
        assertThat(delivery("a").state()).isEqualTo(DeliveryState.ACCEPTED);

        assertThat(withdrawal("a")).isEqualTo(DeliveryState.RETRACTED);
        assertThat(platform.account().draftTitles()).isEmpty();
        passes(Duration.ofHours(3));
        assertThat(delivery("b").state()).isEqualTo(DeliveryState.REJECTED);
        assertThat(delivery("b").progress().reason().message()).contains("第一篇已撤回");
    }

    @Test
    @DisplayName("草稿在等人发表时第一篇有了新版：就地更新，同一草稿里的其余各篇还在")
    void updatesTheFirstOfAWaitingDraft() {
        open("rights", "draft");
        order(NOTICE, READING);
        worker.runUntilIdle();

        publisher.enqueue(Publications.revision("a", 2, "通知（更正）", "<p>正文</p>"), List.of(ACCOUNT));
        worker.runUntilIdle();

        assertThat(platform.account().draftTitles()).containsExactly("通知（更正）", "一图读懂");

        order(Publications.revision("a", 3, "通知（再更正）", "<p>正文</p>"), OTHER);
        worker.runUntilIdle();
        assertThat(platform.account().draftTitles()).containsExactly("通知（再更正）", "补助标准");
        passes(Duration.ofHours(3));
        assertThat(delivery("c").state()).isEqualTo(DeliveryState.REJECTED);
        assertThat(delivery("c").progress().reason().message()).contains("第一篇有了新版");
    }

    @Test
    @DisplayName("平台不收这个草稿：每一件都记为被拒绝，写明原因；审核不过也一样")
    void tellsEachOneThatTheDraftIsRefused() {
        platform.far.nextCallMeets(Platform.SUBMIT, SimulatedFault.REFUSED);
        open();
        order(NOTICE, READING);
        worker.runUntilIdle();
        passes(Duration.ofMinutes(2));
        assertThat(delivery("a").state()).isEqualTo(DeliveryState.REJECTED);
        assertThat(delivery("c").state()).isEqualTo(DeliveryState.REJECTED);
        assertThat(delivery("c").progress().reason().message()).contains("53503");

        platform.account().decides(4);
        order(OTHER, Publications.numbered("d", "附表", "<p>正文</p>"));
        worker.runUntilIdle();
        passes(Duration.ofMinutes(2));
        assertThat(delivery("b").state()).isEqualTo(DeliveryState.REJECTED);
        assertThat(delivery("d").progress().reason().message()).contains("平台审核不通过");
    }

    @Test
    @DisplayName("以前发过的不再随同发出；第一篇一直没发出，一周后请人判定，不会一直挂着")
    void carriesNothingTwiceAndWaitsForNothingForEver() {
        open();
        publisher.enqueue(NOTICE, List.of(ACCOUNT));
        worker.runUntilIdle();
        order(NOTICE, OTHER, Publications.numbered("d", "附表", "<p>正文</p>"));
        publisher.discard(delivery("b").id());

        for (int hours = 0; hours < 24 * 9; hours++) {
            passes(Duration.ofHours(1));
        }

        assertThat(platform.account().publishedTitles()).containsExactly("通知");
        assertThat(delivery("d").state()).isEqualTo(DeliveryState.NEEDS_DECISION);
    }
}
