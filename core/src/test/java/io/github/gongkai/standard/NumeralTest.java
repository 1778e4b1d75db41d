package io.github.gongkai.standard;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("中文数字")
class NumeralTest {
    @ParameterizedTest
    @CsvSource({
        "二十,20",
        "十,10",
        "十五,15",
        "一百二十,120",
        "一百零五,105",
        "两,2",
        "２０,20",
        "007,7",
        "三十,30",
        "二十四,24",
        "廿,20",
        "廿五,25",
        "卅,30",
        "二零一七,2017",
        "二〇二一,2021"
    })
    void isReadAsARule(String text, int value) {
        assertThat(Numeral.at(PhraseText.of(text), 0))
                .isEqualTo(new Numeral(value, PhraseText.of(text).length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2十", "一二", "十百", "二零一", "三零一七", "五廿", "廿十", "123456789", "百", "十十"})
    void isNotGuessed(String text) {
        assertThat(Numeral.at(PhraseText.of(text), 0))
                .extracting(Numeral::value)
                .isNull();
    }
}
