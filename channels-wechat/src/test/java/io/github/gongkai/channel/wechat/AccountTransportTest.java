package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.FailureReason.Code;
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
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@DisplayName("通过公众号接口发布")
class AccountTransportTest {
    private static final Publication NOTICE = Publications.numbered("a", "关于危房改造的通知", "<p>正文</p>");

    @TempDir
    Path folder;

    private Platform platform;
    private PublicationChannel channel;

    @BeforeEach
    void open() {
        platform = new Platform(folder);
        channel = platform.open();
    }

    @AfterEach
    void close() {
        channel.close();
        platform.close();
    }

    @Test
    @DisplayName("发布、查询、撤回走完全程")
    void publishesTracksAndRetracts() {
        RemoteReference reference = platform.accepted(channel, NOTICE, 'a');

        assertThat(platform.account().publishedTitles()).containsExactly("关于危房改造的通知");
        assertThat(channel.track(reference, platform.attempt('a')))
                .isEqualTo(new TrackOutcome.Delivered(0, 0, "https://mp.weixin.qq.com/s/article-100000003"));
        assertThat(channel.retract(reference, platform.attempt('r'))).isEqualTo(new RetractOutcome.Retracted());
        assertThat(platform.account().publishedTitles()).isEmpty();
        assertThat(channel.retract(reference, platform.attempt('r'))).isEqualTo(new RetractOutcome.AlreadyAbsent());
    }

    @Test
    @DisplayName("同一键发布两次，平台只有一次")
    void handsInOnceUnderOneKey() {
        RemoteReference first = platform.accepted(channel, NOTICE, 'a');

        assertThat(platform.accepted(channel, NOTICE, 'a')).isEqualTo(first);
        assertThat(platform.far.requests(Platform.SUBMIT)).isEqualTo(1);
    }

    @Test
    @DisplayName("提交后断线：查得到，换进程也不重发")
    void findsWhatWasTakenUnderACut() {
        platform.far.nextCallMeets(Platform.SUBMIT, SimulatedFault.CUT_AFTER);

        assertThat(platform.publish(channel, NOTICE, 'a').kind()).isEqualTo(PublishOutcome.Kind.INDETERMINATE);

        try (PublicationChannel other = platform.open()) {
            RemoteReference found = other.lookup(platform.attempt('a')).orElseThrow();
            assertThat(found.value()).startsWith("article:");
            assertThat(other.track(found, platform.attempt('a')).toString())
                    .startsWith("Delivered")
                    .contains("https://mp.weixin.qq.com/s/article-");
            assertThat(platform.publish(other, NOTICE, 'a').kind()).isEqualTo(PublishOutcome.Kind.ACCEPTED);
        }
        assertThat(platform.account().taken("gk-aaa")).isEqualTo(1);
    }

    @Test
    @DisplayName("提交前断线：草稿还在，确知没有发布，再发时不另存草稿")
    void knowsThatADraftInTheBoxIsNotOut() {
        platform.far.nextCallMeets(Platform.SUBMIT, SimulatedFault.CUT_BEFORE);
        assertThat(platform.publish(channel, NOTICE, 'a').kind()).isEqualTo(PublishOutcome.Kind.INDETERMINATE);

        assertThat(channel.lookup(platform.attempt('a'))).isEmpty();
        platform.accepted(channel, NOTICE, 'a');

        assertThat(platform.far.requests(Platform.ADD)).isEqualTo(1);
        assertThat(platform.account().taken("gk-aaa")).isEqualTo(1);
    }

    @Test
    @DisplayName("提交后断线、平台还在审：查不出来就说不知道，绝不重发")
    void doesNotGuessWhileThePlatformDecides() {
        platform.account().decidesAtOnce(false);
        platform.far.nextCallMeets(Platform.SUBMIT, SimulatedFault.CUT_AFTER);
        platform.publish(channel, NOTICE, 'a');

        assertThatIllegalStateException().isThrownBy(() -> channel.lookup(platform.attempt('a')));
        assertThat(platform.publish(channel, NOTICE, 'a').kind()).isEqualTo(PublishOutcome.Kind.INDETERMINATE);

        platform.account().settle();
        assertThat(channel.lookup(platform.attempt('a'))).isPresent();
        assertThat(platform.account().taken("gk-aaa")).isEqualTo(1);
    }

    @Test
    @DisplayName("存草稿断线：按标记找回草稿，不多存")
    void findsADraftByItsMark() {
        platform.far.nextCallMeets(Platform.ADD, SimulatedFault.CUT_AFTER);

        PublishOutcome cut = platform.publish(channel, NOTICE, 'a');

        assertThat(cut.kind()).isEqualTo(PublishOutcome.Kind.DEFERRED);
        platform.accepted(channel, NOTICE, 'a');
        assertThat(platform.account().draftTitles()).isEmpty();
        assertThat(platform.far.requests(Platform.ADD)).isEqualTo(1);
    }

    @Test
    @DisplayName("平台后来审核不通过：写明状态码")
    void tellsALateRefusal() {
        platform.account().decides(4);
        RemoteReference reference = platform.accepted(channel, NOTICE, 'a');

        TrackOutcome outcome = channel.track(reference, platform.attempt('a'));

        assertThat(outcome.kind()).isEqualTo(TrackOutcome.Kind.FAILED);
        assertThat(outcome.toString()).contains("publish_status 4", "平台审核不通过", "第 1 篇");
        assertThat(channel.retract(reference, platform.attempt('r'))).isEqualTo(new RetractOutcome.AlreadyAbsent());
    }

    @Test
    @DisplayName("查询间隔越来越长，不把一天的次数用完")
    void asksLessAndLessOften() {
        platform.account().decidesAtOnce(false);
        RemoteReference reference = platform.accepted(channel, NOTICE, 'a');

        for (Duration expected : java.util.List.of(
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofMinutes(2),
                Duration.ofMinutes(10),
                Duration.ofHours(1),
                Duration.ofHours(1))) {
            assertThat(channel.track(reference, platform.attempt('a'))).isEqualTo(new TrackOutcome.Pending(expected));
        }
        assertThat(channel.retract(reference, platform.attempt('r')).kind()).isEqualTo(RetractOutcome.Kind.DEFERRED);
    }

    @Test
    @DisplayName("更正：新版发出后才删旧版")
    void takesTheOlderRevisionBackOnceTheNewerIsOut() {
        RemoteReference old = platform.accepted(channel, NOTICE, 'a');
        channel.track(old, platform.attempt('a'));
        platform.account().decidesAtOnce(false);
        RemoteReference corrected =
                platform.accepted(channel, Publications.revision("a", 2, "更正后的通知", "<p>正文</p>"), 'b');
        assertThat(channel.track(corrected, platform.attempt('b')).kind()).isEqualTo(TrackOutcome.Kind.PENDING);
        assertThat(platform.account().publishedTitles()).containsExactly("关于危房改造的通知");

        platform.account().settle();
        assertThat(channel.track(corrected, platform.attempt('b')).kind()).isEqualTo(TrackOutcome.Kind.DELIVERED);

        assertThat(platform.account().publishedTitles()).containsExactly("更正后的通知");
        assertThat(channel.capabilities()).contains(ChannelCapability.REPLACE);
    }

    @Test
    @DisplayName("更正遇上删除次数用完：新版已发，旧版等次日再删，撤回的名额留着")
    void keepsDeletionsForWithdrawals() {
        platform.account().limit(Platform.DELETE, 3);
        RemoteReference old = platform.accepted(channel, NOTICE, 'a');
        channel.track(old, platform.attempt('a'));
        usedUp(7);
        RemoteReference corrected =
                platform.accepted(channel, Publications.revision("a", 2, "更正后的通知", "<p>正文</p>"), 'b');

        TrackOutcome waits = channel.track(corrected, platform.attempt('b'));

        assertThat(waits)
                .isEqualTo(new TrackOutcome.Pending(Duration.ofHours(14).plusMinutes(1)));
        assertThat(channel.retract(old, platform.attempt('r')).kind()).isEqualTo(RetractOutcome.Kind.RETRACTED);
        assertThat(platform.far.requests(Platform.DELETE)).isEqualTo(1);
    }

    /** As if so many deletions had been made today. */
    private void usedUp(int deletions) {
        DailyQuota quota = new DailyQuota(new AccountState(folder.resolve("state")), platform.clock);
        quota.learn(Platform.DELETE, 10, deletions);
    }

    @Test
    @DisplayName("没有连上、应答看不懂、系统繁忙：分得清")
    void tellsFailuresApart() {
        platform.far.nextCallMeets(Platform.ADD, SimulatedFault.BAD_GATEWAY);
        assertThat(platform.publish(channel, NOTICE, 'a').kind()).isEqualTo(PublishOutcome.Kind.DEFERRED);
        platform.far.nextCallMeets(Platform.SUBMIT, SimulatedFault.BUSY);
        assertThat(platform.publish(channel, NOTICE, 'a').kind()).isEqualTo(PublishOutcome.Kind.INDETERMINATE);
        platform.far.nextCallMeets(Platform.SUBMIT, SimulatedFault.TOO_FAST);
        assertThat(platform.publish(channel, NOTICE, 'b').kind()).isEqualTo(PublishOutcome.Kind.DEFERRED);
        platform.far.nextCallMeets(Platform.SUBMIT, SimulatedFault.REFUSED);
        PublishOutcome refused = platform.publish(channel, NOTICE, 'c');
        assertThat(refused.kind()).isEqualTo(PublishOutcome.Kind.REJECTED);
        assertThat(refused.toString()).contains("53503", "rid:").doesNotContain("access_token");

        platform.far.close();
        PublishOutcome away = platform.publish(channel, NOTICE, 'd');
        assertThat(away)
                .isInstanceOfSatisfying(
                        PublishOutcome.Deferred.class,
                        deferred -> assertThat(deferred.reason().code()).isEqualTo(Code.UNREACHABLE));
    }
}
