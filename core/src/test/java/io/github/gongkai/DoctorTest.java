package io.github.gongkai;

import io.github.gongkai.DoctorReport.Condition;
import io.github.gongkai.DoctorReport.Finding;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.delivery.DeliveryState;
import io.github.gongkai.delivery.FakeChannel;
import io.github.gongkai.delivery.Fixtures;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("体检")
class DoctorTest {
    @Test
    @DisplayName("装好的库：样样说到，闸门确实拦得住")
    void examinesEverythingAndProvesTheGate() {
        try (Gongkai gongkai = set(LocalDate.of(2026, 11, 23), new FakeChannel("portal"))) {
            DoctorReport report = gongkai.doctor().examine();

            assertThat(report.isSound()).as(report.toString()).isTrue();
            assertThat(report.findings())
                    .extracting(Finding::area)
                    .contains("versions", "plugins", "channels", "rules", "packs", "calendar", "ledger", "gate");
            assertThat(report.toString())
                    .contains("portal", "disclosure-2020", "cn-statutory", "标准指引 8 份")
                    .doesNotContain("11010519491231002X");
            assertThat(report.findings())
                    .filteredOn(finding -> finding.area().equals("gate"))
                    .hasSize(4)
                    .allSatisfy(finding -> assertThat(finding.condition()).isEqualTo(Condition.SOUND));
            assertThat(gongkai.ledger().listByState(DeliveryState.PENDING, 1)).isEmpty();
        }
    }

    @Test
    @DisplayName("日历缺数据、渠道拒绝的投递：一一指出")
    void tellsWhatIsWrong() {
        FakeChannel portal = new FakeChannel("portal")
                .then(new io.github.gongkai.channel.PublishOutcome.Rejected(FakeChannel.cut()));
        try (Gongkai gongkai = set(LocalDate.of(2040, 1, 4), portal)) {
            gongkai.publisher().enqueue(Fixtures.publication("a", 1), List.of(new ChannelId("portal")));
            gongkai.deliver(Duration.ofSeconds(20));

            DoctorReport report = gongkai.doctor().examine();

            assertThat(report.isSound()).isFalse();
            assertThat(report.findings())
                    .filteredOn(finding -> finding.condition() != Condition.SOUND)
                    .extracting(Finding::area)
                    .contains("calendar", "ledger");
        }
    }

    private static Gongkai set(LocalDate day, FakeChannel portal) {
        return Gongkai.builder()
                .judgedOn(day)
                .provider(portal.provider())
                .channel("portal", "portal", Map.of())
                .build();
    }
}
