package io.github.gongkai.standard;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("发文字号")
class DocumentNumberPhraseTest {
    @Test
    @DisplayName("六角括号的写法合格")
    void theStandardSpellingIsValid() {
        DocumentNumberPhrase phrase = DocumentNumberPhrase.parse("国办发〔2017〕94号");
        assertThat(phrase.number()).isEqualTo(new DocumentNumber("国办发", 2017, 94));
        assertThat(phrase.valid()).isTrue();
    }

    @Test
    @DisplayName("方括号读得出，但要改")
    void squareBracketsAreReadAndMended() {
        DocumentNumberPhrase phrase = DocumentNumberPhrase.parse("国办发[2017]94号");
        assertThat(phrase.number()).isEqualTo(new DocumentNumber("国办发", 2017, 94));
        assertThat(phrase.valid()).isFalse();
        assertThat(phrase.problem()).contains("六角括号");
    }

    @Test
    @DisplayName("夹空格读得出，但要改")
    void blanksAreReadAndMended() {
        DocumentNumberPhrase phrase = DocumentNumberPhrase.parse("国办发〔2017〕94 号");
        assertThat(phrase.number()).isEqualTo(new DocumentNumber("国办发", 2017, 94));
        assertThat(phrase.valid()).isFalse();
        assertThat(phrase.problem()).contains("不夹空格");
    }

    @Test
    @DisplayName("顺序号前不加第")
    void theSerialTakesNoOrdinal() {
        DocumentNumberPhrase phrase = DocumentNumberPhrase.parse("国办发〔2017〕第94号");
        assertThat(phrase.number()).isEqualTo(new DocumentNumber("国办发", 2017, 94));
        assertThat(phrase.valid()).isFalse();
        assertThat(phrase.problem()).contains("顺序号前不加");
    }

    @Test
    @DisplayName("顺序号不编虚位")
    void theSerialTakesNoLeadingZero() {
        DocumentNumberPhrase phrase = DocumentNumberPhrase.parse("国办发〔2017〕094号");
        assertThat(phrase.number()).isEqualTo(new DocumentNumber("国办发", 2017, 94));
        assertThat(phrase.valid()).isFalse();
        assertThat(phrase.problem()).contains("不编虚位");
    }

    @Test
    @DisplayName("两位年份不猜")
    void aYearOfTwoDigitsIsNotGuessed() {
        DocumentNumberPhrase phrase = DocumentNumberPhrase.parse("国办发〔17〕94号");
        assertThat(phrase.number()).isNull();
        assertThat(phrase.valid()).isFalse();
        assertThat(phrase.problem()).contains("四位数字");
    }

    @Test
    @DisplayName("令号不是发文字号")
    void aDecreeIsNoDocumentNumber() {
        DocumentNumberPhrase phrase = DocumentNumberPhrase.parse("国务院令第711号");
        assertThat(phrase.number()).isNull();
        assertThat(phrase.valid()).isFalse();
        assertThat(phrase.problem()).contains("令号");
    }

    @Test
    @DisplayName("两个字号不取其一")
    void neitherOfTwoNumbersIsTaken() {
        DocumentNumberPhrase phrase = DocumentNumberPhrase.parse("国办发〔2017〕94号、国发〔2019〕5号");
        assertThat(phrase.number()).isNull();
        assertThat(phrase.valid()).isFalse();
        assertThat(phrase.problem()).contains("不止一个");
    }
}
