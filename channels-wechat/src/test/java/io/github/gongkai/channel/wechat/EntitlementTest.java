package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.RetractOutcome;
import io.github.gongkai.channel.TrackOutcome;
import io.github.gongkai.channel.wechat.testing.SimulatedFault;
import io.github.gongkai.publication.Publication;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("账号权限")
class EntitlementTest {
    private static final Publication NOTICE = Publications.numbered("a", "关于危房改造的通知", "<p>正文</p>");
    private static final String SEND = "cgi-bin/message/mass/sendall";

    @TempDir
    Path folder;

    private Platform platform;

    @BeforeEach
    void start() {
        platform = new Platform(folder);
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    @DisplayName("没有发布权限：草稿留在草稿箱，交给人去发表，不再反复提交")
    void endsAsATaskForAPersonWhereTheAccountMayNotPublish() {
        platform.account().mayPublish(false);
        try (PublicationChannel channel = platform.open()) {
            PublishOutcome.Accepted waiting = (PublishOutcome.Accepted) platform.publish(channel, NOTICE, 'a');

            assertThat(waiting.task()).contains("48001", "发表", "草稿箱");
            assertThat(waiting.pollAfter()).isEqualTo(Duration.ofHours(2));
            assertThat(platform.account().draftTitles()).containsExactly("关于危房改造的通知");
            assertThat(channel.track(waiting.reference(), platform.attempt('a')).kind())
                    .isEqualTo(TrackOutcome.Kind.PENDING);

            platform.publish(channel, Publications.numbered("b", "另一篇", "<p>正文</p>"), 'b');
            assertThat(platform.far.requests(Platform.SUBMIT)).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("一周后再试一次：认证之后自动恢复发布")
    void triesAgainAfterAWeek() {
        platform.account().mayPublish(false);
        try (PublicationChannel channel = platform.open()) {
            platform.publish(channel, NOTICE, 'a');
            platform.account().mayPublish(true);
            platform.clock.advance(Duration.ofDays(8));

            platform.accepted(channel, Publications.numbered("b", "另一篇", "<p>正文</p>"), 'b');
        }
        assertThat(platform.account().publishedTitles()).containsExactly("另一篇");
    }

    @Test
    @DisplayName("人发表之后：只存草稿的账号查不到，请人确认，不当作失败也不当作成功")
    void leavesItToAPersonToConfirm() {
        try (PublicationChannel channel = platform.open("rights", "draft")) {
            assertThat(channel.capabilities()).doesNotContain(ChannelCapability.REPLACE);
            RemoteReference draft = platform.accepted(channel, NOTICE, 'a');
            assertThat(channel.lookup(platform.attempt('a'))).contains(draft);
            platform.account().publishByHand();

            assertThat(channel.track(draft, platform.attempt('a'))).isEqualTo(new TrackOutcome.NotFound());
            assertThat(channel.retract(draft, platform.attempt('r')).kind()).isEqualTo(RetractOutcome.Kind.IRREVOCABLE);
        }
    }

    @Test
    @DisplayName("草稿还没人发表就撤回：从草稿箱删除")
    void deletesADraftThatNobodyPublished() {
        try (PublicationChannel channel = platform.open("rights", "draft")) {
            RemoteReference draft = platform.accepted(channel, NOTICE, 'a');

            assertThat(channel.retract(draft, platform.attempt('r'))).isEqualTo(new RetractOutcome.Retracted());
            assertThat(channel.retract(draft, platform.attempt('r'))).isEqualTo(new RetractOutcome.AlreadyAbsent());
        }
        assertThat(platform.account().draftTitles()).isEmpty();
    }

    @Test
    @DisplayName("新版到来时草稿还在：就地更新，草稿箱里不留旧版")
    void bringsAWaitingDraftUpToDate() {
        try (PublicationChannel channel = platform.open("rights", "draft")) {
            RemoteReference draft = platform.accepted(channel, NOTICE, 'a');

            RemoteReference corrected =
                    platform.accepted(channel, Publications.revision("a", 2, "更正后的通知", "<p>正文</p>"), 'b');

            assertThat(corrected).isEqualTo(draft);
        }
        assertThat(platform.account().draftTitles()).containsExactly("更正后的通知");
    }

    @Test
    @DisplayName("存草稿断线：可能有人从草稿箱发表，所以算不确定，按标记查得到")
    void isInDoubtWhereAPersonMayPublishWhatWasCut() {
        platform.far.nextCallMeets(Platform.ADD, SimulatedFault.CUT_AFTER);
        try (PublicationChannel channel = platform.open("rights", "draft")) {
            assertThat(platform.publish(channel, NOTICE, 'a').kind()).isEqualTo(PublishOutcome.Kind.INDETERMINATE);
            assertThat(channel.lookup(platform.attempt('a'))).isPresent();
            platform.accepted(channel, NOTICE, 'a');
        }
        assertThat(platform.account().draftTitles()).hasSize(1);
    }

    @Test
    @DisplayName("群发：断线后用同一 clientmsgid 再发，平台只发一次")
    void massSendsOnce() {
        platform.far.nextCallMeets(SEND, SimulatedFault.CUT_AFTER);
        try (PublicationChannel channel = platform.open("rights", "mass-send")) {
            assertThat(platform.publish(channel, NOTICE, 'a').kind()).isEqualTo(PublishOutcome.Kind.INDETERMINATE);
            RemoteReference message = platform.accepted(channel, NOTICE, 'a');

            assertThat(message.value()).startsWith("mass:");
            assertThat(platform.far.requests(SEND)).isEqualTo(2);
            assertThat(platform.account().taken("gk-aaa")).isEqualTo(1);
            assertThat(channel.track(message, platform.attempt('a')).kind()).isEqualTo(TrackOutcome.Kind.DELIVERED);
            assertThat(channel.retract(message, platform.attempt('r')).kind()).isEqualTo(RetractOutcome.Kind.RETRACTED);
            assertThat(channel.track(message, platform.attempt('a')).kind()).isEqualTo(TrackOutcome.Kind.FAILED);
        }
    }

    @Test
    @DisplayName("不许删除：撤回不可为，请人去后台")
    void saysThatItCannotTakeBack() {
        try (PublicationChannel channel = platform.open()) {
            RemoteReference reference = platform.accepted(channel, NOTICE, 'a');
            platform.account().mayDelete(false);

            RetractOutcome outcome = channel.retract(reference, platform.attempt('r'));

            assertThat(outcome.kind()).isEqualTo(RetractOutcome.Kind.IRREVOCABLE);
            assertThat(outcome.toString()).contains("48001");
        }
    }
}
