package io.github.gongkai.exchange;

import io.github.gongkai.body.DisclosureLevel;
import io.github.gongkai.catalog.CatalogId;
import io.github.gongkai.catalog.CatalogSection;
import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.catalog.Domain;
import io.github.gongkai.catalog.DomainCode;
import io.github.gongkai.catalog.ItemId;
import io.github.gongkai.standard.Audience;
import io.github.gongkai.standard.BodyPhrase;
import io.github.gongkai.standard.CarrierPhrase;
import io.github.gongkai.standard.DisclosureMode;
import io.github.gongkai.standard.DisclosureStandard;
import io.github.gongkai.standard.LegalBasisPhrase;
import io.github.gongkai.standard.OpennessStage;
import io.github.gongkai.standard.ProcessLink;
import io.github.gongkai.standard.TimeLimitPhrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes catalogs of every shape that tables can hold: seeded, so that a failure can be had again. */
final class RandomCatalogs {
    private static final List<Domain> DOMAINS = List.of(
            new Domain(new DomainCode("compulsory-education"), "义务教育"),
            new Domain(new DomainCode("employment"), "就业创业"),
            new Domain(new DomainCode("affordable-housing"), "公租房"),
            new Domain(new DomainCode("tea"), "凤屯茶文化"),
            new Domain(new DomainCode("a/b c"), "自设：领域 [一]"));
    private static final List<String> NAMES =
            List.of("政策文件", "招生管理", "一级", "公开事项", "第1项", "监督 检查", "1.1法规", "（二）救助", "结果\n公示", "——", "3");
    private static final List<String> TEXTS = List.of(
            "●方案\n〇电话；地址",
            "=HYPERLINK(\"http://x\")",
            "-名录",
            "+86 0551",
            "@所有人",
            "政府  网站\n\n公示",
            "<b>&amp;</b>",
            "全角　空格",
            "\"引号\"与'撇号'",
            "𠮷𡈽",
            "_x000D_",
            "20");
    private static final List<String> LIMITS = List.of("信息形成或者变更之日起20个工作日内", "及时公开", "每年1月31日前", "=1", "不清楚的\n时限");
    private static final List<String> BASES = List.of("《中华人民共和国政府信息公开条例》（国务院令第711号）", "《土地管理法》、《条例》", "有关规定");
    private static final List<String> BODIES = List.of("县教育局", "各乡镇人民政府", "县住房和城乡建设局、县财政局");
    private static final List<String> CARRIERS = List.of("■政府网站\n□政府公报", "政府网站、公示栏", "t政府网站");
    private static final List<String> GROUPS = List.of("被征收人", "在征收范围内", "申请人、监护人");
    private static final List<String> EXTRAS =
            List.of("责任股室", "咨询电话", "备注", "五公开类别", "公开范围", "领域", "公开时限 (2)", "F", "权力/事项");

    private final Random random;

    private RandomCatalogs(Random random) {
        this.random = random;
    }

    static DisclosureCatalog of(Random random) {
        return new RandomCatalogs(random).catalog();
    }

    /** A catalog of one domain with these items. */
    static DisclosureCatalog catalog(List<DisclosureItem> items) {
        return new DisclosureCatalog(
                new CatalogId("c"),
                "目录",
                "1",
                null,
                null,
                List.of(new CatalogSection(DOMAINS.get(0), null, null)),
                items);
    }

    static DisclosureItem item(List<String> path, @Nullable String content) {
        DisclosureStandard standard = new DisclosureStandard(
                content,
                content == null ? List.of() : new ContentElements().of(content),
                null,
                null,
                null,
                null,
                Audience.UNSTATED,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of());
        ItemId id = new ItemIds().derive(DOMAINS.get(0).code(), path);
        return new DisclosureItem(id, DOMAINS.get(0).code(), null, path, standard, Map.of());
    }

    static DisclosureItem withExtra(DisclosureItem item, Map<String, String> extra) {
        return new DisclosureItem(item.id(), item.domain(), item.serial(), item.path(), item.standard(), extra);
    }

    private DisclosureCatalog catalog() {
        List<CatalogSection> sections = new ArrayList<>();
        List<DisclosureItem> items = new ArrayList<>();
        ItemIds ids = new ItemIds();
        List<Domain> domains = new ArrayList<>(DOMAINS);
        java.util.Collections.shuffle(domains, random);
        for (Domain domain : domains.subList(0, 1 + random.nextInt(domains.size()))) {
            sections.add(new CatalogSection(
                    domain,
                    maybe(List.of(domain.name() + "领域目录", "无关的标题", "领域：目录", "=目录")),
                    maybe(List.of("青禾县教育局", "=某局"))));
            int levels = 1 + random.nextInt(4);
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                levels = random.nextInt(5) == 0 ? 1 + random.nextInt(4) : levels;
                List<String> path = path(levels);
                items.add(new DisclosureItem(
                        ids.derive(domain.code(), path),
                        domain.code(),
                        maybe(List.of("1", "007", "3.2", "甲")),
                        path,
                        standard(),
                        extra()));
            }
        }
        LocalDate from = random.nextBoolean() ? LocalDate.of(2026, 1, 1) : null;
        return new DisclosureCatalog(
                new CatalogId("c-" + random.nextInt(100)),
                one(List.of("青禾县目录", "总目录：一", "=x")),
                one(List.of("1", "2026", "3.0-草案")),
                from,
                random.nextBoolean() ? LocalDate.of(2027, 12, 31) : null,
                sections,
                items);
    }

    private List<String> path(int levels) {
        List<String> path = new ArrayList<>();
        for (int level = 0; level < levels; level++) {
            path.add(random.nextInt(8) == 0 ? "" : one(NAMES));
        }
        if (path.stream().allMatch(String::isEmpty)) {
            path.set(0, "唯一");
        }
        return path;
    }

    private DisclosureStandard standard() {
        String content = maybe(TEXTS);
        String limit = maybe(LIMITS);
        String basis = maybe(BASES);
        String body = maybe(BODIES);
        String carriers = maybe(CARRIERS);
        String group = maybe(GROUPS);
        return new DisclosureStandard(
                content,
                content == null ? List.of() : new ContentElements().of(content),
                basis == null ? null : LegalBasisPhrase.parse(basis),
                limit == null ? null : TimeLimitPhrase.parse(limit),
                body == null ? null : BodyPhrase.parse(body),
                carriers == null ? null : CarrierPhrase.parse(carriers),
                new Audience(random.nextBoolean(), group != null || random.nextBoolean(), group),
                some(DisclosureMode.values()),
                some(DisclosureLevel.values()),
                random.nextInt(3) == 0 ? some(OpennessStage.values()) : Set.of(),
                random.nextInt(3) == 0 ? some(ProcessLink.values()) : Set.of());
    }

    private Map<String, String> extra() {
        Map<String, String> extra = new LinkedHashMap<>();
        for (String label : EXTRAS) {
            if (random.nextInt(6) == 0) {
                extra.put(label, one(TEXTS));
            }
        }
        return extra;
    }

    private <E extends Enum<E>> Set<E> some(E[] values) {
        return Arrays.stream(values)
                .filter(value -> random.nextBoolean())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private @Nullable String maybe(List<String> texts) {
        return random.nextInt(4) == 0 ? null : one(texts);
    }

    private String one(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
