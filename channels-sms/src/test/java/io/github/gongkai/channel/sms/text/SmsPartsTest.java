package io.github.gongkai.channel.sms.text;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SmsPartsTest {
    private static final SmsLimits LIMITS = SmsLimits.load();

    @ParameterizedTest
    @CsvSource({"0,1", "68,1", "70,1", "71,2", "134,2", "135,3", "160,3", "201,3", "202,4"})
    @DisplayName("国内计费条数")
    void countsAsMainlandCarriersBill(int units, int parts) {
        assertThat(SmsParts.of("字".repeat(units), LIMITS).billed()).isEqualTo(parts);
        assertThat(SmsParts.of("a".repeat(units), LIMITS).count()).isEqualTo(parts);
    }

    @Test
    @DisplayName("生僻字在边界上不切成两半")
    void neverSplitsASurrogatePair() {
        SmsParts parts = SmsParts.of("a".repeat(66) + "𠮷" + "b".repeat(66), LIMITS);
        assertThat(parts.billed()).isEqualTo(2);
        assertThat(parts.pieces()).containsExactly("a".repeat(66), "𠮷" + "b".repeat(65), "b");
        assertThat(parts.count()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "a,160,1", "a,161,2", "a,306,2", "a,307,3", "a,320,3", "a,612,4", "a,613,5", "a,765,5", "a,766,6", "a,918,6",
        "a,919,7", "€,80,1", "€,81,2", "深,70,1", "深,71,2", "深,134,2", "深,135,3", "深,150,3", "深,268,4", "深,269,5"
    })
    void countsAsCarriersAbroadBill(String character, int times, int segments) {
        assertThat(GsmSegments.of(character.repeat(times), LIMITS).pieces()).hasSize(segments);
    }

    @Test
    void knowsTheGsmAlphabet() {
        assertThat("^{}\\[~]|€".chars().map(GsmSegments::septets)).containsOnly(2);
        assertThat("@£ÇΩß§à\n".chars().map(GsmSegments::septets)).containsOnly(1);
        assertThat("`ç\táíóú“—…\u00a0".chars().map(GsmSegments::septets)).containsOnly(0);
        // 152 septets, then an escaped character that would straddle the edge of 153.
        assertThat(GsmSegments.of("a".repeat(152) + "€" + "b".repeat(20), LIMITS)
                        .pieces())
                .containsExactly("a".repeat(152), "€" + "b".repeat(20));
    }
}
