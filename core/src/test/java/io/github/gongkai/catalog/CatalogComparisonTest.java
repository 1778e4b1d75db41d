package io.github.gongkai.catalog;

import io.github.gongkai.catalog.ComparisonFinding.Kind;
import io.github.gongkai.standard.Audience;
import io.github.gongkai.standard.Carrier;
import io.github.gongkai.standard.CarrierPhrase;
import io.github.gongkai.standard.ContentElement;
import io.github.gongkai.standard.DisclosureMode;
import io.github.gongkai.standard.DisclosureStandard;
import io.github.gongkai.standard.LimitAnchor;
import io.github.gongkai.standard.LimitUnit;
import io.github.gongkai.standard.ParseStatus;
import io.github.gongkai.standard.TimeLimit;
import io.github.gongkai.standard.TimeLimitPhrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("目录与标准指引比对")
class CatalogComparisonTest {
    private static final Domain DOMAIN = new Domain(new DomainCode("test"), "测试");
    private static final TimeLimitPhrase TWENTY = within(20, LimitUnit.WORKING_DAY, LimitAnchor.FORMED_OR_CHANGED);
    private static final CarrierPhrase SITE_AND_BOARD = carriers(Carrier.GOVERNMENT_WEBSITE, Carrier.NOTICE_BOARD);

    @Test
    @DisplayName("完全相同时没有发现")
    void theSameCatalogHasNoFindings() {
        for (GuidelinePack pack : GuidelinePacks.bundled().all()) {
            List<DisclosureItem> items =
                    pack.items().stream().map(GuidelineItem::item).toList();
            CatalogComparison comparison = CatalogComparison.compare(catalog(pack.domain(), items), pack);
            assertThat(comparison.findings()).as(pack.title()).isEmpty();
            assertThat(comparison.matched()).isEqualTo(items.size());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "条件与标准>改造(扩建)方案, 条件和标准>改造（扩建）方案",
        "法规政策>法律法规, 1.法规政策>1.1 法律法规",
        "法规政策>法律法规, 法律、法规",
        "配给管理>选房或摇号公告, 住房>配给管理>选房摇号公告",
    })
    @DisplayName("括号、空格、编号、虚词不算改名")
    void spellingIsNoDifference(String wanted, String present) {
        assertThat(kinds(wanted, present)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "最低生活保障>申请信息, 最低生活保障>申请情况",
        "征收>房屋征收补偿方案, 征收>房屋征收补偿方案(征求意见稿)",
        "配给管理>公租房承租资格审核, 配给管理>公租房承租资格确认",
    })
    @DisplayName("近似名称报改名并给出相似度")
    void aLikeNameIsReportedAsRenamed(String wanted, String present) {
        List<ComparisonFinding> findings = findings(wanted, present);
        assertThat(findings).extracting(ComparisonFinding::kind).containsExactly(Kind.RENAMED);
        assertThat(findings.get(0).score()).isBetween(CatalogComparison.THRESHOLD, 1.0);
        assertThat(findings.get(0).detail()).contains("相似度");
    }

    @ParameterizedTest
    @CsvSource({
        "最低生活保障>审核信息, 最低生活保障>审批信息",
        "最低生活保障>最低生活保障审核信息, 最低生活保障>最低生活保障审批信息",
        "最低生活保障>审核信息, 特困人员救助供养>审核信息",
        "政策解读>上级政策解读, 政策解读>本级政策解读",
        "城市供水管理>办事指南, 城市供热管理>办事指南",
        "工程建设招标投标>资格预审公告, 工程建设招标投标>招标公告",
        "预决算>年度部门预算, 预决算>年度部门决算",
    })
    @DisplayName("意思不同的近似名称不合并")
    void opposingWordsAreNeverMerged(String wanted, String present) {
        assertThat(kinds(wanted, present)).containsExactly(Kind.MISSING, Kind.EXTRA);
    }

    @Test
    @DisplayName("换了一级事项报归类不同")
    void aMovedItemIsReported() {
        assertThat(kinds("征收>房屋征收决定", "房屋征收与补偿管理>房屋征收决定")).containsExactly(Kind.MOVED);
    }

    @Test
    @DisplayName("一对一：同一目录事项不顶两个基线事项")
    void oneItemAnswersToOneBaselineOnly() {
        GuidelinePack pack =
                pack(item("公示>分配方案公示", DisclosureStandard.EMPTY), item("公示>分配方案公告", DisclosureStandard.EMPTY));
        CatalogComparison comparison =
                CatalogComparison.compare(catalog(DOMAIN, List.of(item("公示>分配方案公告", DisclosureStandard.EMPTY))), pack);
        assertThat(comparison.matched()).isEqualTo(1);
        assertThat(comparison.findings()).extracting(ComparisonFinding::kind).containsExactly(Kind.MISSING);
    }

    @Test
    @DisplayName("时限放宽")
    void aLongerLimitIsWeaker() {
        assertThat(limit(TWENTY, within(30, LimitUnit.WORKING_DAY, LimitAnchor.FORMED)))
                .containsExactly(Kind.WEAKER_LIMIT);
        assertThat(limit(TWENTY, null)).containsExactly(Kind.WEAKER_LIMIT);
        assertThat(limit(TWENTY, phrase("及时公开", new TimeLimit.Prompt(null)))).containsExactly(Kind.WEAKER_LIMIT);
    }

    @Test
    @DisplayName("时限收紧没有发现")
    void aShorterLimitIsNoFinding() {
        assertThat(limit(TWENTY, within(7, LimitUnit.WORKING_DAY, LimitAnchor.FORMED_OR_CHANGED)))
                .isEmpty();
        assertThat(limit(TWENTY, phrase("实时公开", new TimeLimit.Immediate(null)))).isEmpty();
    }

    @Test
    @DisplayName("公示期变短也是放宽，三周即二十一日")
    void aShorterDisplayIsWeaker() {
        TimeLimitPhrase month = phrase("不少于30日", new TimeLimit.MinimumDuration(30, LimitUnit.DAY, null));
        assertThat(limit(month, phrase("不少于3周", new TimeLimit.MinimumDuration(3, LimitUnit.WEEK, null))))
                .containsExactly(Kind.WEAKER_LIMIT);
        assertThat(limit(month, phrase("不少于5周", new TimeLimit.MinimumDuration(5, LimitUnit.WEEK, null))))
                .isEmpty();
    }

    @ParameterizedTest(name = "基线 {0}，目录 {1}：{2}")
    @CsvSource({
        "信息形成之日起20个工作日内, 信息形成之日起20日内, ",
        "信息形成之日起20个工作日内, 信息形成之日起48小时内, ",
        "信息形成之日起20个工作日内, 信息形成之日起两周内, ",
        "信息形成之日起20个工作日内, 信息形成之日起30日内, LIMIT_NOT_COMPARABLE",
        "信息形成之日起20个工作日内, 信息形成之日起一个月内, LIMIT_NOT_COMPARABLE",
        "信息形成之日起20个工作日内, 信息形成之日起60日内, WEAKER_LIMIT",
        "信息形成之日起20个工作日内, 信息形成之日起半年内, WEAKER_LIMIT",
        "信息形成之日起20个工作日内, 信息形成之日起21个工作日内, WEAKER_LIMIT",
        "批准后20日内, 批准后20个工作日内, LIMIT_NOT_COMPARABLE",
        "批准后20日内, 批准后21个工作日内, WEAKER_LIMIT",
        "公示期不少于7日, 公示期不少于7个工作日, ",
        "公示期不少于7个工作日, 公示期不少于7日, LIMIT_NOT_COMPARABLE",
        "公示期不少于7个工作日, 公示期不少于5个工作日, WEAKER_LIMIT",
        "公示期不少于30日, 公示期不少于1个月, LIMIT_NOT_COMPARABLE",
        "提前7个工作日, 提前5个工作日, WEAKER_LIMIT",
        "提前7个工作日, 提前10个工作日, ",
        "一年内, 6个月内, ",
        "一年内, 四个季度内, ",
        "20个工作日内, 及时公开, WEAKER_LIMIT",
        "20个工作日内, 长期公开, WEAKER_LIMIT",
        "20个工作日内, 20个工作日内；长期公开, ",
        "20个工作日内；公示期不少于7日, 20个工作日内, WEAKER_LIMIT",
        "批准之日起10个工作日内, 收到批准文件之日起10个工作日内, LIMIT_NOT_COMPARABLE"
    })
    @DisplayName("时限的宽严：工作日与自然日只在必然成立时下结论")
    void saysWeakerOnlyWhereItIsSo(String wanted, String present, @Nullable Kind finding) {
        List<Kind> kinds = limit(TimeLimitPhrase.parse(wanted), TimeLimitPhrase.parse(present));

        assertThat(kinds).isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @Test
    @DisplayName("拆成几个事项、并入别的事项的，不报缺少")
    void aSplitOrMergedItemIsNotMissing() {
        GuidelinePack pack = pack(
                item("教师管理>教师招聘和资格认定", DisclosureStandard.EMPTY),
                item("征收>房屋征收决定", DisclosureStandard.EMPTY),
                item("征收>房屋征收补偿方案", DisclosureStandard.EMPTY),
                item("招生管理>招生计划", DisclosureStandard.EMPTY));
        List<DisclosureItem> items = List.of(
                item("教师管理>教师招聘", DisclosureStandard.EMPTY),
                item("教师管理>教师资格认定", DisclosureStandard.EMPTY),
                item("征收>房屋征收决定和房屋征收补偿方案公告", DisclosureStandard.EMPTY),
                item("食堂管理>食堂招标", DisclosureStandard.EMPTY));

        CatalogComparison comparison = CatalogComparison.compare(catalog(DOMAIN, items), pack);

        assertThat(comparison.matched()).isEqualTo(3);
        assertThat(comparison.findings())
                .extracting(ComparisonFinding::kind)
                .containsExactly(Kind.RENAMED, Kind.RENAMED, Kind.RENAMED, Kind.MISSING, Kind.EXTRA);
        assertThat(comparison.findings().get(0).detail()).contains("拆分", "教师招聘", "教师资格认定");
        assertThat(comparison.findings().get(1).detail()).contains("并入", "房屋征收决定");
        assertThat(comparison.findings().get(3).detail()).contains("招生计划");
    }

    @Test
    @DisplayName("不同起算点、读不懂的写法：说明不可比")
    void unlikeLimitsAreNotCompared() {
        assertThat(limit(TWENTY, within(30, LimitUnit.WORKING_DAY, LimitAnchor.APPROVED)))
                .containsExactly(Kind.LIMIT_NOT_COMPARABLE);
        assertThat(limit(TWENTY, new TimeLimitPhrase("20内", ParseStatus.UNPARSED, List.of(), "20内")))
                .containsExactly(Kind.LIMIT_NOT_COMPARABLE);
    }

    @Test
    @DisplayName("载体、要素、对象、方式减少")
    void whatIsDemandedLessIsReported() {
        DisclosureStandard wanted =
                standard(TWENTY, SITE_AND_BOARD, Audience.EVERYONE, DisclosureMode.PROACTIVE, "甲方案", "乙名单");
        DisclosureStandard present = standard(
                TWENTY,
                carriers(Carrier.GOVERNMENT_WEBSITE),
                new Audience(false, true, "申请人"),
                DisclosureMode.ON_APPLICATION,
                "甲方案");
        List<ComparisonFinding> findings =
                compare(item("一>二", wanted), item("一>二", present)).findings();
        assertThat(findings)
                .extracting(ComparisonFinding::kind)
                .containsExactly(Kind.FEWER_ELEMENTS, Kind.FEWER_CARRIERS, Kind.NARROWER_AUDIENCE, Kind.WEAKER_MODE);
        assertThat(findings.get(0).detail()).contains("乙名单").doesNotContain("甲方案");
        assertThat(findings.get(1).detail()).contains("公示栏").doesNotContain("政府网站");
        assertThat(compare(item("一>二", present), item("一>二", wanted)).findings())
                .isEmpty();
    }

    @Test
    @DisplayName("领域编码不同、名称相同也能比对；别的领域不参加")
    void aDomainIsFoundByItsName() {
        Domain own = new Domain(new DomainCode("county-own"), "测试");
        DisclosureItem mine = new DisclosureItem(
                new ItemId("x"), own.code(), null, List.of("一", "二"), DisclosureStandard.EMPTY, Map.of());
        GuidelinePack pack = pack(item("一>二", DisclosureStandard.EMPTY));
        assertThat(CatalogComparison.compare(catalog(own, List.of(mine)), pack).findings())
                .isEmpty();
        Domain other = new Domain(new DomainCode("county-own"), "别的领域");
        assertThat(CatalogComparison.compare(catalog(other, List.of(mine)), pack)
                        .findings())
                .extracting(ComparisonFinding::kind)
                .containsExactly(Kind.MISSING);
    }

    @Test
    @DisplayName("目录次序不影响配对")
    void orderOfTheCatalogDoesNotChangePairs() {
        GuidelinePack pack = GuidelinePacks.bundled()
                .forDomain(new DomainCode("compulsory-education"), LocalDate.of(2026, 1, 1))
                .orElseThrow();
        List<DisclosureItem> items =
                new ArrayList<>(pack.items().stream().map(GuidelineItem::item).toList());
        items.set(4, item("教育概况>义务教育学校名单", items.get(4).standard()));
        CatalogComparison forward = CatalogComparison.compare(catalog(pack.domain(), items), pack);
        Collections.reverse(items);
        CatalogComparison backward = CatalogComparison.compare(catalog(pack.domain(), items), pack);
        assertThat(backward).isEqualTo(forward);
        assertThat(CatalogComparison.compare(catalog(pack.domain(), items), pack))
                .isEqualTo(backward);
    }

    private static List<Kind> limit(TimeLimitPhrase wanted, @Nullable TimeLimitPhrase present) {
        DisclosureItem baseline =
                item("一>二", standard(wanted, SITE_AND_BOARD, Audience.EVERYONE, DisclosureMode.PROACTIVE));
        DisclosureItem item =
                item("一>二", standard(present, SITE_AND_BOARD, Audience.EVERYONE, DisclosureMode.PROACTIVE));
        return compare(baseline, item).findings().stream()
                .map(ComparisonFinding::kind)
                .toList();
    }

    private static List<Kind> kinds(String wanted, String present) {
        return findings(wanted, present).stream().map(ComparisonFinding::kind).toList();
    }

    private static List<ComparisonFinding> findings(String wanted, String present) {
        return compare(item(wanted, DisclosureStandard.EMPTY), item(present, DisclosureStandard.EMPTY))
                .findings();
    }

    private static CatalogComparison compare(DisclosureItem wanted, DisclosureItem present) {
        return CatalogComparison.compare(catalog(DOMAIN, List.of(present)), pack(wanted));
    }

    private static DisclosureItem item(String path, DisclosureStandard standard) {
        List<String> levels = Arrays.asList(path.split(">", -1));
        return new DisclosureItem(new ItemId(path), DOMAIN.code(), null, levels, standard, Map.of());
    }

    private static GuidelinePack pack(DisclosureItem... items) {
        Map<GuidelineColumn, Provenance> provenance = new EnumMap<>(GuidelineColumn.class);
        EnumSet.allOf(GuidelineColumn.class).forEach(c -> provenance.put(c, Provenance.CONFIRMED));
        List<GuidelineItem> baseline = Arrays.stream(items)
                .map(i -> new GuidelineItem(i, provenance, List.of()))
                .toList();
        return new GuidelinePack(
                new PackId("p"),
                "测试",
                DOMAIN,
                List.of(),
                LocalDate.EPOCH,
                null,
                null,
                List.of("出处"),
                List.of(),
                baseline);
    }

    private static DisclosureCatalog catalog(Domain domain, List<DisclosureItem> items) {
        CatalogSection section = new CatalogSection(domain, null, null);
        return new DisclosureCatalog(new CatalogId("c"), "目录", "1", null, null, List.of(section), items);
    }

    private static DisclosureStandard standard(
            @Nullable TimeLimitPhrase limit,
            CarrierPhrase carriers,
            Audience audience,
            DisclosureMode mode,
            String... elements) {
        List<ContentElement> content =
                Arrays.stream(elements).map(e -> new ContentElement(e, true)).toList();
        return new DisclosureStandard(
                null, content, null, limit, null, carriers, audience, Set.of(mode), Set.of(), Set.of(), Set.of());
    }

    private static CarrierPhrase carriers(Carrier... ticked) {
        return new CarrierPhrase("", EnumSet.copyOf(List.of(ticked)), Set.of(), List.of(), List.of());
    }

    private static TimeLimitPhrase within(int amount, LimitUnit unit, LimitAnchor anchor) {
        return phrase(anchor.label() + amount + unit.label(), new TimeLimit.Within(amount, unit, anchor, null));
    }

    private static TimeLimitPhrase phrase(String text, TimeLimit term) {
        return new TimeLimitPhrase(text, ParseStatus.PARSED, List.of(term), "");
    }
}
