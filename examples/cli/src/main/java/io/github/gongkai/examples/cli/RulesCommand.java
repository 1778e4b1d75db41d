package io.github.gongkai.examples.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.validation.Checkpoint;
import io.github.gongkai.validation.DisclosureValidator;
import io.github.gongkai.validation.RuleExample;
import io.github.gongkai.validation.RuleExplanation;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai rules}: lists the rules, or explains one of them. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = {"列出规则，或说明一条规则：依据、正反例和改法", "Lists the rules, or explains one: clause, examples, how to mend"})
final class RulesCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        JSON
    }

    enum Language {
        ZH,
        EN
    }

    @Parameters(paramLabel = "CODE", arity = "0..1", description = "规则代码，如 CAT-012 / code of a rule")
    private @Nullable String code;

    @Option(names = "--format", defaultValue = "text", description = "输出格式 / ${COMPLETION-CANDIDATES}")
    private Format format = Format.TEXT;

    @Option(names = "--lang", defaultValue = "zh", description = "语言 / language: ${COMPLETION-CANDIDATES}")
    private Language language = Language.ZH;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        List<RuleExplanation> rules = DisclosureValidator.builder(Clock.systemUTC())
                .build()
                .explanations(language == Language.EN ? Locale.ENGLISH : Locale.CHINA);
        String wanted = code;
        if (wanted != null) {
            rules = rules.stream()
                    .filter(r -> r.code().value().equalsIgnoreCase(wanted.strip()))
                    .toList();
        }
        if (rules.isEmpty()) {
            throw new UsageException("没有这条规则，gongkai rules 列出全部 / no such rule, gongkai rules lists them: " + wanted);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.JSON) {
            out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json(rules)));
        } else if (wanted == null) {
            rules.forEach(rule -> out.printf("%-8s %s  %s%n", rule.code(), severity(rule), rule.title()));
        } else {
            explain(rules.get(0), out);
        }
        return ExitCode.FINE;
    }

    private String word(String chinese, String english) {
        return language == Language.EN ? english : chinese;
    }

    private String severity(RuleExplanation rule) {
        String english = String.format(Locale.ROOT, "%-7s", rule.severity().code());
        return word(rule.severity().label(), english);
    }

    private void explain(RuleExplanation rule, PrintWriter out) {
        out.printf("%s  %s  %s%n", rule.code(), severity(rule).strip(), rule.title());
        line(out, word("提示", "says"), rule.message());
        line(out, word("应为", "expected"), rule.expected());
        line(out, word("改法", "mend"), rule.fix());
        String form = word("格式要求，没有法定依据", "a matter of form, no clause");
        line(out, word("依据", "clause"), rule.basis() == null ? form : rule.basis());
        line(
                out,
                word("检查", "judged"),
                word(rule.subject().label(), rule.subject().english()) + word("：", ": ") + checkpoints(rule));
        for (RuleExample example : rule.examples()) {
            String mark = example.good() ? word("正例", "good") : word("反例", "bad");
            example.fields()
                    .forEach((field, value) -> line(
                            out, mark, field + word("：", ": ") + (value.isEmpty() ? word("（空）", "(empty)") : value)));
        }
    }

    private String checkpoints(RuleExplanation rule) {
        return rule.checkpoints().stream()
                .map(c -> word(c.label(), c.code()))
                .collect(Collectors.joining(word("、", ", ")));
    }

    private static void line(PrintWriter out, String name, @Nullable String text) {
        if (text != null) {
            out.printf("  %s  %s%n", name, text);
        }
    }

    private static ObjectNode json(List<RuleExplanation> rules) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("schema", "gongkai/rules/1");
        ArrayNode list = root.putArray("rules");
        for (RuleExplanation rule : rules) {
            ObjectNode node = list.addObject();
            node.put("code", rule.code().value());
            node.put("severity", rule.severity().name());
            node.put("title", rule.title());
            node.put("subject", rule.subject().code());
            node.put("acrossSubjects", rule.acrossSubjects());
            rule.checkpoints().stream().map(Checkpoint::code).forEach(node.putArray("checkpoints")::add);
            node.put("message", rule.message());
            node.put("expected", rule.expected());
            node.put("fix", rule.fix());
            node.put("basis", rule.basis());
            ArrayNode examples = node.putArray("examples");
            for (RuleExample example : rule.examples()) {
                ObjectNode one = examples.addObject();
                one.put("good", example.good());
                ObjectNode fields = one.putObject("fields");
                example.fields().forEach(fields::put);
            }
        }
        return root;
    }
}
