package io.github.gongkai.channel.sms.bulk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("网关切换")
class GatewayChoiceTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @Test
    @DisplayName("15 分钟内慢的不到 15% 不换，到 15% 才换")
    void switchesAtTheShare() {
        GatewayChoice choice = new GatewayChoice(2);
        note(choice, 0, 86, 14, NOON);
        assertThat(choice.choose(NOON)).isZero();
        note(choice, 0, 0, 2, NOON);
        assertThat(choice.choose(NOON)).isEqualTo(1);
    }

    @Test
    @DisplayName("15 分钟以前的不算")
    void forgetsWhatIsOld() {
        GatewayChoice choice = new GatewayChoice(2);
        note(choice, 0, 0, 50, NOON);
        assertThat(choice.choose(NOON.plus(GatewayChoice.WINDOW))).isZero();
    }

    @Test
    @DisplayName("换过之后 5 分钟内不再换")
    void holdsItsChoice() {
        GatewayChoice choice = new GatewayChoice(2);
        note(choice, 0, 0, 10, NOON);
        assertThat(choice.choose(NOON)).isEqualTo(1);
        note(choice, 1, 0, 10, NOON.plusSeconds(1));
        assertThat(choice.choose(NOON.plus(GatewayChoice.HOLD).minusSeconds(1))).isEqualTo(1);
        assertThat(choice.choose(NOON.plus(GatewayChoice.HOLD))).isZero();
    }

    @Test
    @DisplayName("一天的模拟：两次切换至少隔 5 分钟，坏的一路不再被用，恢复后能回来")
    void aDaySimulated() {
        GatewayChoice choice = new GatewayChoice(2);
        Random chance = new Random(20260302);
        List<Instant> switches = new ArrayList<>();
        int before = 0;
        int onTheSlowOne = 0;
        for (int second = 0; second < 86_400; second += 5) {
            Instant now = NOON.plusSeconds(second);
            int chosen = choice.choose(now);
            if (chosen != before) {
                switches.add(now);
                before = chosen;
            }
            boolean firstIsIll = second > 10_000 && second < 30_000;
            boolean secondIsIll = second > 50_000 && second < 70_000;
            boolean ill = chosen == 0 ? firstIsIll : secondIsIll;
            onTheSlowOne += ill ? 1 : 0;
            choice.note(chosen, chance.nextInt(100) < (ill ? 60 : 3), now);
        }
        for (int i = 1; i < switches.size(); i++) {
            assertThat(Duration.between(switches.get(i - 1), switches.get(i)))
                    .isGreaterThanOrEqualTo(GatewayChoice.HOLD);
        }
        assertThat(switches).hasSize(2);
        assertThat(before).isZero();
        assertThat(onTheSlowOne * 5).isLessThan(20 * 60);
    }

    @Test
    @DisplayName("只有一路时无处可换；一次慢不说明什么")
    void staysWithoutNeed() {
        GatewayChoice alone = new GatewayChoice(1);
        note(alone, 0, 0, 50, NOON);
        assertThat(alone.choose(NOON)).isZero();
        GatewayChoice two = new GatewayChoice(2);
        note(two, 0, 0, 4, NOON);
        assertThat(two.choose(NOON)).isZero();
    }

    @Test
    @DisplayName("余额用完、设置不对：一次就换")
    void leavesAnUnusableGatewayAtOnce() {
        GatewayChoice choice = new GatewayChoice(2);
        choice.noteUnusable(0, NOON);
        assertThat(choice.choose(NOON)).isEqualTo(1);
    }

    private static void note(GatewayChoice choice, int gateway, int fast, int slow, Instant at) {
        for (int i = 0; i < fast; i++) {
            choice.note(gateway, false, at);
        }
        for (int i = 0; i < slow; i++) {
            choice.note(gateway, true, at);
        }
    }
}
