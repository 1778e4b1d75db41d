package io.github.gongkai.internal.validation;

import com.google.common.collect.ImmutableList;
import io.github.gongkai.body.DisclosureLevel;
import io.github.gongkai.body.SocialCreditCode;
import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.standard.BodyPhrase;
import io.github.gongkai.validation.Findings;
import io.github.gongkai.validation.Judge;
import io.github.gongkai.validation.Rule;
import io.github.gongkai.validation.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules on the disclosing body (公开主体) that an item names. */
final class BodyRules {
    private static final String POINTER = "/standard/body";
    private static final NoticeCode UNKNOWN = new NoticeCode("CAT-067");
    private static final NoticeCode INTERNAL_OFFICE = new NoticeCode("CAT-068");
    private static final NoticeCode NO_ORGAN = new NoticeCode("CAT-069");
    private static final NoticeCode ABOLISHED = new NoticeCode("CAT-070");
    private static final NoticeCode CREDIT_CODE = new NoticeCode("CAT-071");
    private static final NoticeCode OTHER_LEVEL = new NoticeCode("CAT-072");
    private static final List<String> INTERNAL = Vocabulary.of("internal-office");
    private static final List<String> ENTERPRISES = Vocabulary.of("enterprise");
    private static final Pattern TOWNSHIP = Pattern.compile("[乡镇]|街道|街办|村|社区");
    private static final ImmutableList<Abolished> ABOLISHED_BODIES = DataLines.read(
            "abolished-bodies.tsv",
            5,
            cells -> new Abolished(
                    List.of(cells.get(0).split("\\|")), LocalDate.parse(cells.get(1)), cells.get(2), cells.get(3)));

    private BodyRules() {}

    private record Abolished(List<String> names, LocalDate from, String successor, String source) {
        boolean isNamedIn(String body) {
            return names.stream().anyMatch(body::contains);
        }
    }

    static List<Rule<?>> all() {
        return List.of(
                Rule.on(DisclosureItem.class, context -> BodyRules::names, "CAT-067", "CAT-068", "CAT-069"),
                Rule.on(DisclosureItem.class, BodyRules::abolished, "CAT-070"),
                Rule.on(DisclosureItem.class, context -> BodyRules::creditCodes, "CAT-071"),
                Rule.on(DisclosureItem.class, context -> BodyRules::level, "CAT-072"));
    }

    private static void names(DisclosureItem item, Findings findings) {
        BodyPhrase body = item.standard().body();
        if (body == null) {
            return;
        }
        if (!body.text().isBlank() && body.names().isEmpty()) {
            boolean school = isEnterprise(body.text().strip());
            findings.found(school ? NO_ORGAN : UNKNOWN, POINTER, body.text());
        }
        for (String name : body.names()) {
            if (INTERNAL.stream().anyMatch(name::endsWith)) {
                findings.found(INTERNAL_OFFICE, POINTER, name);
            } else if (isEnterprise(name)) {
                findings.found(NO_ORGAN, POINTER, name);
            }
        }
    }

    private static boolean isEnterprise(String name) {
        return ENTERPRISES.stream().anyMatch(name::endsWith);
    }

    private static Judge<DisclosureItem> abolished(RuleContext context) {
        List<Abolished> gone = ABOLISHED_BODIES.stream()
                .filter(a -> context.date().isAfter(a.from()))
                .toList();
        return (item, findings) -> {
            BodyPhrase body = item.standard().body();
            for (String name : body == null ? List.<String>of() : body.names()) {
                gone.stream()
                        .filter(a -> a.isNamedIn(name))
                        .findFirst()
                        .ifPresent(a -> findings.found(
                                ABOLISHED, POINTER, name, Map.of("successor", a.successor(), "source", a.source())));
            }
        };
    }

    /** A column of the table's own that holds credit codes. */
    private static void creditCodes(DisclosureItem item, Findings findings) {
        item.extra().forEach((heading, value) -> {
            String code = value.strip();
            if (heading.contains("信用代码") && !code.isEmpty() && !SocialCreditCode.isValid(code)) {
                findings.found(
                        CREDIT_CODE, "/extra/" + heading.replace("~", "~0").replace("/", "~1"), code);
            }
        });
    }

    /** Only a township's or village's organ is named, but the township level is not ticked. */
    private static void level(DisclosureItem item, Findings findings) {
        BodyPhrase body = item.standard().body();
        Set<DisclosureLevel> levels = item.standard().levels();
        boolean low = levels.contains(DisclosureLevel.TOWNSHIP) || levels.contains(DisclosureLevel.VILLAGE);
        if (body == null || body.names().isEmpty() || levels.isEmpty() || low) {
            return;
        }
        if (body.names().stream().allMatch(BodyRules::isOfTownship)) {
            findings.found(OTHER_LEVEL, POINTER, body.text());
        }
    }

    /** 柳河镇人民政府, 乡政府, 街道办事处; not 乡镇企业局, not 南陵县许镇镇法庭. */
    private static boolean isOfTownship(String name) {
        boolean organ = name.endsWith("政府") || name.endsWith("办事处") || name.endsWith("委员会") || name.endsWith("村委会");
        String own = name.substring(Math.max(name.lastIndexOf('县'), name.lastIndexOf('区')) + 1);
        return organ && TOWNSHIP.matcher(own).find();
    }
}
