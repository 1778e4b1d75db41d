package io.github.gongkai.standard;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("公开时限的每个数字都有去处")
class FigureAccountTest {
    private static final String NOISE = "个工作日内天月年周小时前后或至、，；。(*-~x0937十半余多每第不 ";
    private static final Pattern SPAN =
            Pattern.compile("(?<![0-9一二三四五六七八九十百两第每.,~至、-])[0-9一二三四五六七八九十]{1,2}(?=个工作日|工作日|日内|日$|天|个月|小时)");
    private static final List<String> WORDINGS =
            Vocabulary.rows("time-limits.tsv").stream().map(row -> row.get(0)).toList();

    @Test
    @DisplayName("写错一处，也不多出、不丢失、不重复一个数字")
    void noiseNeitherInventsNorLosesAFigure() {
        Random random = new Random(20170928);
        for (int round = 0; round < 40_000; round++) {
            StringBuilder noisy = new StringBuilder(WORDINGS.get(random.nextInt(WORDINGS.size())));
            for (int i = random.nextInt(3); i >= 0; i--) {
                noisy.insert(random.nextInt(noisy.length() + 1), NOISE.charAt(random.nextInt(NOISE.length())));
            }
            assertThat(FigureAccount.complaints(noisy.toString()))
                    .as(noisy.toString())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"61-67", "61~67", "61—67", "61至67", "61到67", "61、67", "61或67", "61.67", "61*67", "61余67"})
    @DisplayName("区间从不只读一头")
    void aRangeNeverYieldsOneEnd(String range) {
        int seen = 0;
        for (String wording : WORDINGS) {
            Matcher span = SPAN.matcher(PhraseText.spell(wording));
            while (span.find()) {
                String text = span.replaceFirst(range);
                seen++;
                assertThat(TimeLimitPhrase.parse(text).terms())
                        .as(text)
                        .extracting(TimeLimit::amount)
                        .doesNotContain(61, 67);
                assertThat(FigureAccount.complaints(text)).as(text).isEmpty();
                break;
            }
        }
        assertThat(seen).isGreaterThan(80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"第67", "67余", "67多", "67几", "0.67", "1,067", "67*", "x67"})
    @DisplayName("序数、约数、小数从不当作期限")
    void anOrdinalOrApproximateFigureIsNoLimit(String figure) {
        for (String wording : WORDINGS) {
            Matcher span = SPAN.matcher(PhraseText.spell(wording));
            if (span.find()) {
                String text = span.replaceFirst(figure);
                assertThat(TimeLimitPhrase.parse(text).terms())
                        .as(text)
                        .extracting(TimeLimit::amount)
                        .doesNotContain(67, 1067);
            }
        }
    }
}
