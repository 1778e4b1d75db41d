package io.github.gongkai.channel.sms.text;

import io.github.gongkai.channel.AdaptationNote;
import io.github.gongkai.channel.AdaptationNote.Kind;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("短信拼装")
class MessageComposerTest {
    private static final SmsLimits LIMITS = SmsLimits.load();
    private static final Map<String, String> VALUES = Map.of(
            "title", "关于二〇二六年农村危房改造补助对象名单的公示",
            "body", "南陵县住房和城乡建设局",
            "link", "https://nl.gov.cn/s/abc12345",
            "code", "abc12345");

    @Test
    @DisplayName("过长时在句末缩短，网址一字不少")
    void shortensAtASentenceAndKeepsTheLink() {
        ComposedText text = composer("{title}详见 {link}", demands(2, 0, true, "", ""))
                .compose(Map.of(
                        "title",
                        "第一批名单公示如下。" + "第二批名单随后公布，请各村留意并及时告知本人。".repeat(4) + "第三批另行通知",
                        "link",
                        "https://nl.gov.cn/s/abc12345"));
        assertThat(text.text()).contains("本人。详见").endsWith("详见 https://nl.gov.cn/s/abc12345");
        assertThat(text.parts().count()).isEqualTo(2);
        assertThat(text.notes()).extracting(AdaptationNote::kind).containsExactly(Kind.TRUNCATED);
        assertThat(text.objections()).isEmpty();
    }

    @Test
    @DisplayName("缩短标题也放不下：停发，不截断网址")
    void objectsRatherThanCutALink() {
        ComposedText text = composer("{title}{link}", demands(1, 0, true, "", ""))
                .compose(Map.of("title", "一份很长的公示标题", "link", "https://nl.gov.cn/" + "x".repeat(80)));
        assertThat(text.objections()).singleElement().asString().contains("maxParts");
        assertThat(text.text()).endsWith("x".repeat(80));
    }

    @Test
    @DisplayName("模板网关：变量不超长、不含网址，只给短码")
    void keepsValuesToTheTemplatesRules() {
        ComposedText text = composer("{title}（{body}）查看 {link}", demands(3, 12, false, "★", ""))
                .compose(VALUES);
        assertThat(text.values().get("title")).hasSizeLessThanOrEqualTo(12);
        assertThat(text.values()).containsEntry("body", "南陵县住房和城乡建设局").containsEntry("link", "abc12345");
        assertThat(text.values().keySet()).containsExactly("title", "body", "link");
        assertThat(text.text()).endsWith("查看 https://nl.gov.cn/s/abc12345");

        ComposedText long1 =
                composer("{title}{link}", demands(3, 6, false, "", "")).compose(VALUES);
        assertThat(long1.objections()).singleElement().asString().contains("link");
    }

    @Test
    @DisplayName("网关不收的字符去掉并注明")
    void takesOutWhatTheGatewayRefuses() {
        ComposedText text = composer("{title}", demands(1, 0, true, "★①", "")).compose(Map.of("title", "★①公示"));
        assertThat(text.text()).isEqualTo("公示");
        assertThat(text.notes()).extracting(AdaptationNote::kind).containsExactly(Kind.CHARACTER_REPLACED);
    }

    @Test
    @DisplayName("推广类末尾带退订说明，并计入条数")
    void addsTheOptOut() {
        ComposedText text =
                composer("{title}", demands(2, 0, true, "", "拒收请回复R")).compose(Map.of("title", "字".repeat(62)));
        assertThat(text.text()).endsWith("字拒收请回复R");
        assertThat(text.parts()).isEqualTo(SmsParts.of("【县政府】" + text.text(), LIMITS));
        assertThat(text.parts().count()).isEqualTo(2);
    }

    @Test
    @DisplayName("云厂商审核会拒绝的词，发前就说")
    void warnsOfWhatAVendorRefuses() {
        TextDemands demands = new TextDemands(500, 2, 0, true, "", Map.of("党组", "某云可能拒绝“党政”类内容，文中有“党组”"), "");
        assertThat(new MessageComposer("县政府", SmsTemplate.of("{title}"), demands, LIMITS)
                        .compose(Map.of("title", "局党组会议公示"))
                        .notes())
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.kind()).isEqualTo(Kind.DOUBTFUL);
                    assertThat(note.message()).contains("党政");
                });
    }

    @Test
    @DisplayName("常见文字走近路，结果与细看相同")
    void theShortCutChangesNothing() {
        for (String text : new String[] {"公示（第1批）：共 20 户", " 头", "尾 ", "两  格", "a—b“c”", "x\u00a0y", "", "３"}) {
            assertThat(CleanText.of(text).text())
                    .isEqualTo(CleanText.of(text, "\u0001").text());
        }
    }

    private static MessageComposer composer(String wording, TextDemands demands) {
        return new MessageComposer("县政府", SmsTemplate.of(wording), demands, LIMITS);
    }

    private static TextDemands demands(int parts, int valueMax, boolean link, String refused, String optOut) {
        return new TextDemands(500, parts, valueMax, link, refused, Map.of(), optOut);
    }
}
