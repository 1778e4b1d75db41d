package io.github.gongkai.standard;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A quadratic rule takes ten seconds and more on a cell of 128,000 characters, a linear one a fraction of one; the limit tells
 * them apart with room for a busy machine.
 */
@DisplayName("超长的恶意单元格也能很快读完")
class HostileLengthTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "20",
                "每",
                "《",
                "(",
                "、",
                "及时",
                "随",
                "a,",
                "一,",
                "每年20",
                "信息形成或者",
                "口",
                "条例",
                "《关于印发《",
                "(及",
                "第一、",
                "国务院令",
                "20个工作日内",
                "政府网站",
                "■(",
                "自",
                "每周(",
                "局)、",
                "和区",
                "省、",
                "月20日",
                "2020年",
                "政府网站√",
                "1次",
                "公示期限不少于",
                "按照",
                "可延长",
                "(可延长)",
                "根据《",
                "<条例",
                "“",
                "(1)",
                "14部",
                "财政部、",
                "2019年国务院令",
                "第一条至",
                "第一条第(一)、",
                "政府网站 √ ",
                "政府网站(",
                "其他:a、",
                "年底",
                "公开",
                "及时公开的",
                "形成/",
                "会议召开前",
                "20个工作日(自",
                "[√]",
                "公示期一般为",
                "办〔2017〕",
                "每1-2次",
                "10日前、每",
                "文号:"
            })
    @Timeout(8)
    void readsTheSameBitAgainAndAgain(String bit) {
        reads(bit.repeat(128_000 / bit.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"信息形成或者变更之日起20个工作日内；", "《关于印发《", "局)、", "■(", "自", "国办发〔2017〕42号", "政府网站√", "每周("})
    @Timeout(20)
    void readsAMillionCharacters(String bit) {
        reads(bit.repeat(1_000_000 / bit.length()));
    }

    private static void reads(String text) {
        assertThat(TimeLimitPhrase.parse(text).text()).isSameAs(text);
        assertThat(LegalBasisPhrase.parse(text).text()).isSameAs(text);
        assertThat(CarrierPhrase.parse(text).text()).isSameAs(text);
        assertThat(BodyPhrase.parse(text).text()).isSameAs(text);
        assertThat(DocumentNumberPhrase.parse(text).valid()).isFalse();
    }
}
