package io.github.gongkai.standard;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("公开时限宁可不读，绝不读错")
class DoubtfulFigureTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "批准后20内",
                "信息形成之日起*个工作日内",
                "20~30个工作日",
                "20至30个工作日内",
                "2、3个工作日",
                "20或30个工作日内",
                "二十余日",
                "十几个工作日",
                "1年3个月内",
                "20个工作日后公开",
                "次月20日前公布",
                "3月",
                "一季度",
                "1,000日内",
                "20个工作日内不予公开",
                "1.5个工作日内",
                "20个工作内",
                "同上"
            })
    void leavesADoubtfulFigureUnread(String text) {
        TimeLimitPhrase phrase = TimeLimitPhrase.parse(text);
        assertThat(phrase.terms()).isEmpty();
        assertThat(phrase.status()).isEqualTo(ParseStatus.UNPARSED);
        assertThat(phrase.rest()).isEqualTo(text);
    }

    @Test
    @DisplayName("工作日与日从不混淆")
    void neverMistakesAWorkingDayForADay() {
        assertThat(TimeLimitPhrase.parse("信息形成之日起20个工作日内").terms())
                .containsExactly(new TimeLimit.Within(20, LimitUnit.WORKING_DAY, LimitAnchor.FORMED, null));
        assertThat(TimeLimitPhrase.parse("信息形成之日起20日内").terms())
                .containsExactly(new TimeLimit.Within(20, LimitUnit.DAY, LimitAnchor.FORMED, null));
    }
}
