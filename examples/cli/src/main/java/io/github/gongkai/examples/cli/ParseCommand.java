package io.github.gongkai.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.TypeConversionException;

/** {@code gongkai parse}: what the library understands of the phrases that catalogs hold. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description = {
            "从标准输入读目录中的写法，一行一条（UTF-8），逐行输出读懂了什么（JSONL）；没有读懂的原样写在 rest 里",
            "Reads phrases of catalogs from standard input, one a line (UTF-8), and writes what was understood, a line of JSON"
                    + " each; what was not is said word for word in \"rest\""
        })
final class ParseCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "WHAT",
            converter = ByLabel.class,
            description = {
                "哪一列 / which column: ${COMPLETION-CANDIDATES}",
                "公开时限 time-limit · 公开依据 legal-basis · 公开渠道和载体 carriers · 发文字号 document-number"
            })
    private PhraseKind kind = PhraseKind.TIME_LIMIT;

    /** The names of the help, and no others. */
    static final class ByLabel implements ITypeConverter<PhraseKind> {
        @Override
        public PhraseKind convert(String label) {
            return Arrays.stream(PhraseKind.values())
                    .filter(kind -> kind.toString().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "没有这一种 / no such kind: " + label + "，可选 / known: " + Arrays.toString(PhraseKind.values())));
        }
    }

    @ParentCommand
    private Main main = new Main(System.in);

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Utf8Lines lines = new Utf8Lines(main.input());
        for (String line = lines.next(); line != null; line = lines.next()) {
            out.write(kind.read(line));
            out.write('\n');
            if (lines.wouldWait()) {
                out.flush();
            }
        }
        return ExitCode.FINE;
    }
}
