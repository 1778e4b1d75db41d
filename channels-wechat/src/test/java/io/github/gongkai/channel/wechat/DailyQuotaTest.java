package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.FailureReason.Code;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.PublishOutcome;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("当日额度")
class DailyQuotaTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("平台说用完了：等到北京时间次日零点，其间不再去碰")
    void waitsForThePlatformsNextDay() {
        try (Platform platform = new Platform(folder);
                PublicationChannel channel = platform.open()) {
            platform.account().limit(Platform.SUBMIT, 1);
            platform.publish(channel, Publications.numbered("a", "甲", "<p>正文</p>"), 'a');

            PublishOutcome.Deferred full = (PublishOutcome.Deferred)
                    platform.publish(channel, Publications.numbered("b", "乙", "<p>正文</p>"), 'b');
            assertThat(full.reason().code()).isEqualTo(Code.QUOTA_EXCEEDED);
            assertThat(full.retryAfter()).isEqualTo(Duration.ofHours(14).plusMinutes(1));
            platform.publish(channel, Publications.numbered("b", "乙", "<p>正文</p>"), 'b');
            assertThat(platform.far.requests(Platform.SUBMIT)).isEqualTo(2);

            platform.clock.advance(full.retryAfter());
            platform.accepted(channel, Publications.numbered("b", "乙", "<p>正文</p>"), 'b');
        }
    }

    @Test
    @DisplayName("表上的次数到了先问平台：平台给得多就接着用")
    void asksThePlatformBeforeItRefuses() {
        try (Platform platform = new Platform(folder);
                PublicationChannel channel = platform.open()) {
            DailyQuota quota = new DailyQuota(new AccountState(folder.resolve("state")), platform.clock);
            for (int i = 0; i < 100; i++) {
                assertThat(quota.take(Platform.SUBMIT, 0)).isEmpty();
            }
            assertThat(quota.take(Platform.SUBMIT, 0)).hasValue(100);

            platform.accepted(channel, Publications.numbered("a", "甲", "<p>正文</p>"), 'a');

            assertThat(platform.far.requests("cgi-bin/openapi/quota/get")).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("平台的钟快十分钟、慢十分钟，都照常发布")
    void worksUnderClockSkew() {
        for (Duration skew : new Duration[] {Duration.ofMinutes(10), Duration.ofMinutes(-10)}) {
            Path own = folder.resolve("skew" + skew.toMinutes());
            own.toFile().mkdirs();
            Platform ours = new Platform(own, Clock.offset(Clock.systemUTC(), skew));
            try (ours;
                    PublicationChannel channel = ours.open()) {
                ours.accepted(channel, Publications.numbered("a", "甲", "<p>正文</p>"), 'a');
                ours.clock.advance(Duration.ofMinutes(116));
                ours.accepted(channel, Publications.numbered("b", "乙", "<p>正文</p>"), 'b');
            }
        }
    }
}
