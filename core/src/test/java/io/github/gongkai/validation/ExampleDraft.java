package io.github.gongkai.validation;

import io.github.gongkai.body.BodyId;
import io.github.gongkai.body.DisclosingBody;
import io.github.gongkai.body.SocialCreditCode;
import io.github.gongkai.catalog.CatalogId;
import io.github.gongkai.catalog.CatalogSection;
import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.catalog.Domain;
import io.github.gongkai.catalog.DomainCode;
import io.github.gongkai.catalog.ItemId;
import io.github.gongkai.internal.validation.RuleExamples;
import io.github.gongkai.publication.IndexNumber;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationId;
import io.github.gongkai.standard.DocumentNumberPhrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The base of the rules' examples with some columns changed: a catalog of two items, and publications. */
final class ExampleDraft {
    private final Map<String, String> fields = new LinkedHashMap<>(RuleExamples.base());

    ExampleDraft() {}

    ExampleDraft(Map<String, String> changes) {
        fields.putAll(changes);
        if (changes.containsKey("目录.事项")) {
            fields.keySet().removeIf(field -> field.startsWith("事项"));
        }
    }

    static ExampleDraft of(String... changes) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < changes.length; i += 2) {
            map.put(changes[i], changes[i + 1]);
        }
        return new ExampleDraft(map);
    }

    DisclosureCatalog catalog() {
        List<CatalogSection> sections = new ArrayList<>();
        fields.forEach((field, value) -> {
            if (field.startsWith("目录.领域")) {
                sections.add(new CatalogSection(domain(value), null, null));
            }
        });
        List<DisclosureItem> items = new ArrayList<>();
        if (!fields.containsKey("目录.事项")) {
            items.add(item(1));
            numbers("事项").forEach(n -> items.add(item(n)));
        }
        return new DisclosureCatalog(
                new CatalogId("c"), text("目录.名称"), "1", date("目录.生效日期"), date("目录.失效日期"), sections, items);
    }

    private SortedSet<Integer> numbers(String kind) {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (String field : fields.keySet()) {
            if (field.matches(kind + "[2-9]\\..*")) {
                numbers.add(field.charAt(kind.length()) - '0');
            }
        }
        return numbers;
    }

    private DisclosureItem item(int n) {
        boolean first = n == 1;
        // The second item has the first one's columns unless it says otherwise, but the base's, not the changed ones.
        Function<String, String> own = name -> first
                ? text(fields.containsKey(name) ? name : "事项." + name)
                : fields.getOrDefault("事项" + n + "." + name, base(name));
        Map<String, String> extra = new LinkedHashMap<>();
        fields.forEach((field, value) -> {
            if (first && field.startsWith("附加栏目.")) {
                extra.put(field.substring("附加栏目.".length()), value);
            }
        });
        return new DisclosureItem(
                new ItemId(first ? text("事项.标识") : own.apply("标识")),
                new DomainCode(first ? text("事项.领域") : own.apply("领域")),
                blankToNull(first ? text("事项.序号") : own.apply("序号")),
                List.of(own.apply("事项名称").split(" > ", -1)),
                DraftStandard.of(own),
                extra);
    }

    private static String base(String name) {
        Map<String, String> base = RuleExamples.base();
        return base.getOrDefault("事项." + name, base.getOrDefault(name, ""));
    }

    List<Publication> publications() {
        List<Publication> publications = new ArrayList<>(List.of(publication(1)));
        numbers("信息").forEach(n -> publications.add(publication(n)));
        return publications;
    }

    Publication publication() {
        return publication(1);
    }

    private Publication publication(int n) {
        Function<String, String> own =
                name -> n == 1 ? text(name) : fields.getOrDefault("信息" + n + "." + name, other(n, name));
        String index = own.apply("索引号");
        String number = own.apply("发文字号");
        String credit = own.apply("信用代码");
        return new Publication(
                new PublicationId(own.apply("标识")),
                Integer.parseInt(own.apply("版本")),
                new ItemId(own.apply("所属事项")),
                domain(own.apply("领域")),
                own.apply("标题"),
                new DisclosingBody(
                        new BodyId("body"),
                        own.apply("发布机构"),
                        credit.isEmpty() ? null : new SocialCreditCode(credit),
                        null,
                        null),
                index.isEmpty() ? null : new IndexNumber(index),
                number.isEmpty() ? null : DocumentNumberPhrase.parse(number).number(),
                DraftContent.attribute(own.apply("公开属性")),
                LocalDate.parse(own.apply("生成日期")),
                own.apply("发布日期").isEmpty()
                        ? null
                        : LocalDate.parse(own.apply("发布日期")).atTime(9, 0),
                DraftContent.validity(own.apply("有效性")),
                own.apply("来源"),
                DraftContent.keywords(own.apply("关键词")),
                blankToNull(own.apply("内容概述")),
                own.apply("正文"),
                DraftContent.attachments(own.apply("附件")),
                DraftContent.links(own.apply("关联")),
                DraftContent.nil(own.apply("零报告")));
    }

    /** A further publication is the base's under a number of its own. */
    private static String other(int n, String name) {
        return switch (name) {
            case "标识" -> "p" + n;
            case "索引号" -> "113499990032044471/202611-0009" + (n + 4);
            default -> RuleExamples.base().getOrDefault(name, "");
        };
    }

    private static Domain domain(String text) {
        int blank = text.indexOf(' ');
        return new Domain(new DomainCode(text.substring(0, blank)), text.substring(blank + 1));
    }

    String text(String field) {
        return fields.getOrDefault(field, "");
    }

    private @Nullable LocalDate date(String field) {
        return text(field).isEmpty() ? null : LocalDate.parse(text(field));
    }

    static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
