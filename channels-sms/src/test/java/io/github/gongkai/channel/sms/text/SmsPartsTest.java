package io.github.gongkai.channel.sms.text;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("计费条数")
class SmsPartsTest {
    private static final SmsLimits LIMITS = SmsLimits.load();

    @ParameterizedTest(name = "{0} {1}：{3} 条")
    @CsvFileSource(resources = "segment-vectors.tsv", delimiter = '\t')
    @DisplayName("与各家公布的例子一致，一个字、一个转义对都不切开")
    void countsEveryVectorAsPublished(String rule, String recipe, int units, int parts, String source) {
        String text = build(recipe);
        if (rule.equals("mainland")) {
            assertThat(SmsParts.of(text, LIMITS).units()).as(source).isEqualTo(units);
            assertThat(SmsParts.of(text, LIMITS).count()).as(source).isEqualTo(parts);
            assertWhole(text, SmsParts.split(text, LIMITS), parts);
        } else {
            GsmSegments segments = GsmSegments.of(text, LIMITS);
            assertThat(segments.units()).as(source).isEqualTo(units);
            assertWhole(text, segments.pieces(), parts);
        }
    }

    private static void assertWhole(String text, java.util.List<String> pieces, int parts) {
        assertThat(pieces).hasSize(parts);
        assertThat(String.join("", pieces)).isEqualTo(text);
        assertThat(pieces).noneMatch(piece -> Character.isLowSurrogate(piece.charAt(0)));
    }

    private static String build(String recipe) {
        StringBuilder text = new StringBuilder();
        for (String piece : recipe.split("\\+", -1)) {
            int star = piece.lastIndexOf('*');
            text.append(piece.substring(0, star).repeat(Integer.parseInt(piece.substring(star + 1))));
        }
        return text.toString();
    }

    @Test
    @DisplayName("生僻字在边界上可能多出一条：按贵的算")
    void countsTheDearerReading() {
        SmsParts parts = SmsParts.of("a".repeat(66) + "𠮷" + "b".repeat(66), LIMITS);
        assertThat(parts.billed()).isEqualTo(2);
        assertThat(parts.count()).isEqualTo(3);
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
