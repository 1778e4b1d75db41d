package io.github.gongkai.standard;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("公开渠道和载体")
class CarrierPhraseTest {
    @Test
    @DisplayName("实心方框为已选，空心方框为未选")
    void aFilledBoxIsChosenAndAnEmptyOneOffered() {
        CarrierPhrase cell = CarrierPhrase.parse("■政府网站 □两微一端");
        assertThat(cell.selected()).containsExactly(Carrier.GOVERNMENT_WEBSITE);
        assertThat(cell.offered()).containsExactly(Carrier.SOCIAL_MEDIA);
    }

    @Test
    @DisplayName("整格没有符号时，写出的都是已选")
    void plainNamesAreChosenWhereTheCellHasNoSigns() {
        CarrierPhrase cell = CarrierPhrase.parse("政府网站、微信公众号");
        assertThat(cell.selected()).containsExactly(Carrier.GOVERNMENT_WEBSITE, Carrier.SOCIAL_MEDIA);
    }

    @Test
    @DisplayName("有勾的格子里，没打勾的只是备选")
    void aNameWithoutATickBesideTicksIsOnlyOffered() {
        CarrierPhrase cell = CarrierPhrase.parse("√政府网站 两微一端");
        assertThat(cell.selected()).containsExactly(Carrier.GOVERNMENT_WEBSITE);
        assertThat(cell.offered()).containsExactly(Carrier.SOCIAL_MEDIA);
    }

    @Test
    @DisplayName("方括号里的勾也是勾")
    void aTickInBracketsCounts() {
        CarrierPhrase cell = CarrierPhrase.parse("[√]政府网站 [ ]两微一端");
        assertThat(cell.selected()).containsExactly(Carrier.GOVERNMENT_WEBSITE);
        assertThat(cell.offered()).containsExactly(Carrier.SOCIAL_MEDIA);
    }

    @Test
    @DisplayName("同一渠道又选又不选，不猜")
    void aCarrierBothTickedAndOpenIsAmbiguous() {
        CarrierPhrase cell = CarrierPhrase.parse("■政府网站 □政府网站");
        assertThat(cell.selected()).isEmpty();
        assertThat(cell.ambiguous()).containsExactly("政府网站");
    }

    @Test
    @DisplayName("字体丢失只剩字母，没有对照时不猜")
    void lettersOfALostFontAloneAreAmbiguous() {
        CarrierPhrase cell = CarrierPhrase.parse("R政府网站 R两微一端");
        assertThat(cell.selected()).isEmpty();
        assertThat(cell.ambiguous()).containsExactly("政府网站", "两微一端");
    }

    @Test
    @DisplayName("其他渠道保留原文")
    void aCarrierOutsideTheListKeepsItsName() {
        CarrierPhrase cell = CarrierPhrase.parse("■其他（学校公示栏）");
        assertThat(cell.other()).containsExactly("学校公示栏");
    }

    @Test
    @DisplayName("“无”不是渠道")
    void noneIsNotACarrier() {
        CarrierPhrase cell = CarrierPhrase.parse("无");
        assertThat(cell.selected()).isEmpty();
        assertThat(cell.other()).isEmpty();
        assertThat(cell.ambiguous()).containsExactly("无");
    }
}
