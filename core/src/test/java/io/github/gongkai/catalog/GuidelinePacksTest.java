package io.github.gongkai.catalog;

import io.github.gongkai.GongkaiException;
import io.github.gongkai.standard.DisclosureStandard;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("标准指引")
class GuidelinePacksTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final String HEAD = """
            id: test
            title: 测试
            domain: test 测试
            valid-from: 2020-01-08
            valid-to: none
            successor: none
            source: 出处
            """;
    private static final String ITEM = """
            [一级 > 二级]
            id: t-1
            content: 甲；〇乙
            basis: 《条例》
            limit: 20个工作日内
            body: 县教育局
            carriers: ■政府网站
            audience: 全社会、特定群体：申请人
            mode: 主动
            level: 县级、乡级
            stages: 决策
            links: 发布
            confirmed: name content basis limit body
            inferred: carriers audience mode level stages links
            """;

    static List<GuidelinePack> packs() {
        return GuidelinePacks.bundled().all();
    }

    @Test
    @DisplayName("八个试点领域各有一份")
    void eachPilotDomainHasAPack() {
        assertThat(packs())
                .extracting(p -> p.domain().name())
                .containsExactly("征地补偿", "拆迁安置", "保障性住房", "农村危房改造", "扶贫救灾", "市政服务", "公共资源交易", "义务教育");
    }

    @ParameterizedTest
    @MethodSource("packs")
    @DisplayName("每份都有出处和 8 至 25 个事项，每栏都不空")
    void eachPackIsComplete(GuidelinePack pack) {
        assertThat(pack.sources()).isNotEmpty().noneMatch(String::isBlank);
        assertThat(pack.items()).hasSizeBetween(8, 25);
        assertThat(pack.items()).extracting(i -> i.item().name()).doesNotHaveDuplicates();
        for (GuidelineItem item : pack.items()) {
            DisclosureStandard standard = item.item().standard();
            assertThat(standard.elements()).as(item.item().name()).isNotEmpty();
            assertThat(Objects.requireNonNull(standard.legalBasis()).text()).isNotBlank();
            assertThat(Objects.requireNonNull(standard.timeLimit()).text()).isNotBlank();
            assertThat(Objects.requireNonNull(standard.body()).text()).isNotBlank();
            assertThat(Objects.requireNonNull(standard.carriers()).text()).contains("■");
            assertThat(standard.modes()).isNotEmpty();
            assertThat(standard.levels()).isNotEmpty();
            assertThat(standard.stages()).isNotEmpty();
            assertThat(standard.links()).isNotEmpty();
            assertThat(item.provenance()).containsOnlyKeys(GuidelineColumn.values());
        }
    }

    @Test
    @DisplayName("征地批准文件写明 10 与 15 个工作日的分歧")
    void landPackSaysThatTheSourcesDisagree() {
        GuidelineItem item = packs().get(0).items().stream()
                .filter(i -> i.item().name().equals("征地批准文件"))
                .findFirst()
                .orElseThrow();
        assertThat(item.disagreements())
                .singleElement()
                .asString()
                .contains("10个工作日")
                .contains("15个工作日");
    }

    @ParameterizedTest
    @CsvSource({"poverty-alleviation", "disaster-relief", "poverty-and-disaster-relief"})
    @DisplayName("扶贫、救灾两个后来的领域都找到扶贫救灾")
    void laterDomainsLeadToThePilotsPack(String code) {
        assertThat(GuidelinePacks.bundled().forDomain(new DomainCode(code), DAY))
                .hasValueSatisfying(p -> assertThat(p.domain().name()).isEqualTo("扶贫救灾"));
    }

    @Test
    void aPackIsNoYardstickBeforeItsFirstDay() {
        DomainCode code = new DomainCode("municipal-services");
        assertThat(GuidelinePacks.bundled().forDomain(code, LocalDate.of(2020, 1, 7)))
                .isEmpty();
        assertThat(GuidelinePacks.bundled().forDomain(code, LocalDate.of(2020, 1, 8)))
                .isPresent();
    }

    @Test
    void readsAnItemInFull() throws IOException {
        GuidelineItem item = read(HEAD + ITEM).items().get(0);
        assertThat(item.item().path()).containsExactly("一级", "二级");
        assertThat(item.item().standard().elements())
                .extracting(e -> e.name() + e.required())
                .containsExactly("甲true", "乙false");
        assertThat(item.item().standard().audience().group()).isEqualTo("申请人");
        assertThat(item.provenance()).containsEntry(GuidelineColumn.STAGES, Provenance.INFERRED);
    }

    @ParameterizedTest
    @CsvSource({"id", "title", "domain", "valid-from", "valid-to", "successor", "source"})
    @DisplayName("缺日期或出处的指引不能装载")
    void aPackWithoutDatesOrSourceIsRefused(String key) {
        assertThatThrownBy(() -> read(HEAD.replaceAll("(?m)^" + key + ":.*\\R", "") + ITEM))
                .isInstanceOf(GongkaiException.class)
                .hasMessageStartingWith("test.txt:1:")
                .hasMessageContaining(key + ":");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "valid-from: 2020-01-08 | valid-from: 2020-13-01 | 4",
                "valid-to: none | valid-to: 2019-01-01 | 5",
                "[一级 > 二级] | [一级 > 二级 | 8",
                "[一级 > 二级] | [一级 > ] | 8",
                "content: 甲；〇乙 | content: | 10",
                "basis: 《条例》 | 没有冒号 | 11",
                "limit: 20个工作日内 | term: 20个工作日内 | 12",
                "audience: 全社会、特定群体：申请人 | audience: 大家 | 15",
                "mode: 主动 | mode: 被动 | 16",
                "links: 发布 | id: t-2 | 19",
                "inferred: carriers audience | inferred: carriers name audience | 21",
                "inferred: carriers audience | inferred: audience | 8",
            })
    void aBrokenLineIsNamed(String right, String wrong, int line) {
        assertThatThrownBy(() -> read((HEAD + ITEM).replace(right, wrong)))
                .isInstanceOf(GongkaiException.class)
                .hasMessageStartingWith("test.txt:" + line + ":")
                .hasMessageContaining("expected")
                .hasMessageContaining("to mend it");
    }

    @Test
    void anItemGivenTwiceIsRefused() {
        assertThatThrownBy(() -> read(HEAD + ITEM + ITEM)).hasMessageStartingWith("test.txt:22:");
    }

    @Test
    void packsOfOneDomainMustFollowEachOther() throws IOException {
        GuidelinePack old = read(
                HEAD.replace("valid-to: none", "valid-to: 2021-08-31").replace("successor: none", "successor: next")
                        + ITEM);
        GuidelinePack next = read(HEAD.replace("id: test", "id: next").replace("2020-01-08", "2021-09-01") + ITEM);
        GuidelinePacks both = GuidelinePacks.of(List.of(old, next));
        assertThat(both.forDomain(new DomainCode("test"), LocalDate.of(2021, 8, 31)))
                .contains(old);
        assertThat(both.forDomain(new DomainCode("test"), LocalDate.of(2021, 9, 1)))
                .contains(next);
        assertThatThrownBy(() -> GuidelinePacks.of(List.of(old))).hasMessageContaining("next");
        GuidelinePack open = read(HEAD.replace("id: test", "id: open") + ITEM);
        assertThatThrownBy(() -> GuidelinePacks.of(List.of(open, next))).hasMessageContaining("same day");
    }

    private static GuidelinePack read(String text) throws IOException {
        return GuidelinePacks.read("test.txt", new StringReader(text));
    }
}
