package io.github.gongkai.validation;

import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.notice.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the documentation of the rules from the rules: an index, and a page for each code. Chinese with English beside. */
final class RulePages {
    private static final Map<String, String> GROUPS = groups();
    private static final String NEVER_EDIT =
            "<!-- 由规则和样例生成，请勿手改 / generated from rules and examples, do not edit; see CONTRIBUTING.md -->\n\n";

    private final List<RuleExplanation> rules;
    private final Map<NoticeCode, RuleExplanation> english;
    private final List<RuleSet> sets;

    RulePages(DisclosureValidator validator) {
        rules = validator.explanations(Locale.CHINA);
        english = validator.explanations(Locale.ENGLISH).stream()
                .collect(Collectors.toMap(RuleExplanation::code, Function.identity()));
        sets = validator.ruleSets();
    }

    private static Map<String, String> groups() {
        Map<String, String> groups = new LinkedHashMap<>();
        groups.put("CAT", "目录和事项 Catalogs and items");
        groups.put("GDL", "与标准指引比对 Against the guideline packs");
        groups.put("PUB", "公开信息 Publications");
        groups.put("COL", "栏目 Columns");
        groups.put("PRI", "个人信息 Personal data");
        return groups;
    }

    /** Every file below {@code docs}, by its path. */
    SortedMap<String, String> all() {
        SortedMap<String, String> pages = new TreeMap<>();
        pages.put("rules.md", index());
        rules.forEach(rule -> pages.put("rules/" + rule.code() + ".md", page(rule)));
        return pages;
    }

    private String index() {
        StringBuilder text = new StringBuilder("# 规则 Rules\n\n").append(NEVER_EDIT);
        text.append("共 ").append(rules.size()).append(" 条规则。级别可以由校验配置调整；`gongkai rules 代码` 在命令行说明一条规则。\n\n");
        text.append("There are ")
                .append(rules.size())
                .append(
                        " rules. A profile may change their severity; `gongkai rules CODE` explains one on the command line.\n");
        GROUPS.forEach((group, heading) -> {
            text.append("\n## ").append(heading).append("\n\n| 代码 Code | 级别 Severity | 规则 | Rule | 依据 Basis |\n");
            text.append("| --- | --- | --- | --- | --- |\n");
            rules.stream()
                    .filter(rule -> rule.code().value().startsWith(group))
                    .forEach(rule -> text.append(row(rule)));
        });
        return text.toString();
    }

    private String row(RuleExplanation rule) {
        String basis = rule.basis() == null ? "—" : rule.basis();
        return "| [" + rule.code() + "](rules/" + rule.code() + ".md) | " + severity(rule.severity()) + " | "
                + cell(rule.title()) + " | " + cell(in(rule).title()) + " | " + cell(basis) + " |\n";
    }

    private RuleExplanation in(RuleExplanation rule) {
        return english.getOrDefault(rule.code(), rule);
    }

    private static String severity(Severity severity) {
        return severity.label() + " " + severity.code();
    }

    /** A stroke would end the cell, and a place in angle brackets would be taken for HTML. */
    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replace(">", "&gt;");
    }

    private String page(RuleExplanation rule) {
        RuleExplanation other = in(rule);
        StringBuilder text = new StringBuilder("# " + rule.code() + " " + cell(rule.title()) + "\n\n")
                .append(NEVER_EDIT)
                .append("*")
                .append(cell(other.title()))
                .append("*\n\n")
                .append("| | 中文 | English |\n| --- | --- | --- |\n");
        row(text, "级别 Severity", rule.severity().label(), rule.severity().code());
        String alone = rule.acrossSubjects() ? "（与其他的比对）" : "";
        String together = rule.acrossSubjects() ? ", compared with others" : "";
        row(text, "判定对象 Judges", rule.subject().label() + alone, rule.subject().english() + together);
        row(
                text,
                "检查点 Checkpoints",
                rule.checkpoints().stream().map(Checkpoint::label).collect(Collectors.joining("、")),
                rule.checkpoints().stream().map(Checkpoint::code).collect(Collectors.joining(", ")));
        row(text, "提示 Message", rule.message(), other.message());
        row(text, "应为 Expected", String.valueOf(rule.expected()), String.valueOf(other.expected()));
        row(text, "改法 How to mend", rule.fix(), other.fix());
        String basis = rule.basis() == null ? "格式要求，没有法定依据" : rule.basis();
        row(text, "依据 Basis", basis, rule.basis() == null ? "a matter of form, no clause" : basis);
        String inSets = sets.stream()
                .filter(set -> set.codes().contains(rule.code()))
                .map(RuleSet::id)
                .collect(Collectors.joining("、"));
        row(text, "规则集 Rule sets", inSets, inSets.replace("、", ", "));
        examples(text, "反例 Bad", rule, false);
        examples(text, "正例 Good", rule, true);
        return text.append("\n[全部规则 All rules](../rules.md)\n").toString();
    }

    private static void row(StringBuilder text, String name, String chinese, String english) {
        text.append("| ")
                .append(name)
                .append(" | ")
                .append(cell(chinese))
                .append(" | ")
                .append(cell(english))
                .append(" |\n");
    }

    private static void examples(StringBuilder text, String heading, RuleExplanation rule, boolean good) {
        text.append("\n## ").append(heading).append("\n");
        List<RuleExample> examples =
                rule.examples().stream().filter(e -> e.good() == good).toList();
        for (int i = 0; i < examples.size(); i++) {
            text.append(examples.size() > 1 ? "\n**" + (i + 1) + "**\n\n" : "\n");
            examples.get(i)
                    .fields()
                    .forEach((field, value) -> text.append("- ")
                            .append(field)
                            .append("：")
                            .append(value.isEmpty() ? "（空）" : "`" + value + "`")
                            .append('\n'));
        }
    }
}
