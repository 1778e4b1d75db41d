package io.github.gongkai.examples.cli;

import io.github.gongkai.GongkaiException;
import io.github.gongkai.exchange.ReadOptions;
import io.github.gongkai.exchange.UnreadableInputException;
import io.github.gongkai.report.AnnotatedWorkbook;
import io.github.gongkai.report.EarlierReport;
import io.github.gongkai.report.ReportComparison;
import io.github.gongkai.validation.Checkpoint;
import io.github.gongkai.validation.Profile;
import io.github.gongkai.validation.ValidationReport;
import io.github.gongkai.validation.ValidationRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code gongkai validate}: judges catalogs and publications; a catalog among the files is what the publications are held against. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = {"校验目录或公开信息，种类自动识别", "Judges catalogs or publications; the kind is recognised"})
final class ValidateCommand implements Callable<Integer> {
    enum FailOn {
        ERROR,
        WARNING,
        NEVER
    }

    enum Language {
        ZH,
        EN
    }

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "文件；- 表示从标准输入读 JSONL / files; - reads JSONL from standard input")
    private List<Path> files = List.of();

    @Option(
            names = "--rules",
            paramLabel = "ID",
            description = "指定规则集，缺省按形成日期 / rule set, by the day of forming if not given")
    private @Nullable String rules;

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "严重程度配置，每行 编码=error|warning|info / severities by code")
    private @Nullable Path profile;

    @Option(names = "--checkpoint", defaultValue = "review", description = "检查点 / ${COMPLETION-CANDIDATES}")
    private Checkpoint checkpoint = Checkpoint.REVIEW;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "按哪一天判定，缺省今天 / day to judge by")
    private @Nullable LocalDate date;

    @Option(names = "--format", defaultValue = "text", description = "输出格式 / ${COMPLETION-CANDIDATES}")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "另存报告，可多次：.html .json .xlsx（整改清单）.sarif .txt / keeps the report in files too")
    private List<Path> reports = List.of();

    @Option(
            names = "--annotate",
            paramLabel = "FILE.xlsx",
            description = "写出原表的批注副本 / a copy of the workbook with comments and colours")
    private @Nullable Path annotate;

    @Option(names = "--since", paramLabel = "REPORT.json", description = "与此前的报告对照：新增、仍在、已改 / what changed since")
    private @Nullable Path since;

    @Option(
            names = "--due",
            paramLabel = "DAYS",
            defaultValue = "10",
            description = "整改清单的期限（工作日），0 不设 / working days to mend")
    private int due;

    @Option(names = "--fail-on", defaultValue = "error", description = "何时退出码为 1 / ${COMPLETION-CANDIDATES}")
    private FailOn failOn = FailOn.ERROR;

    @Option(names = "--lang", defaultValue = "zh", description = "报告语言 / ${COMPLETION-CANDIDATES}")
    private Language language = Language.ZH;

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "1000",
            description = "每种问题列出多少条明细；数目总是精确的 / details of each code")
    private int samples;

    @Option(names = "--threads", paramLabel = "N", description = "线程数，缺省按处理器；报告不因之而异 / never changes the report")
    private @Nullable Integer threads;

    @ParentCommand
    private Main main = new Main(System.in);

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        List<ReportFile> targets = reports.stream().map(ReportFile::new).toList();
        AnnotationOrder annotation = annotate == null ? null : AnnotationOrder.of(annotate, files);
        EarlierReport earlier = since == null ? null : earlier(since);
        ValidationReport report = judge(request());
        ReportComparison comparison = earlier == null ? null : ReportComparison.between(earlier, report);
        for (ReportFile target : targets) {
            target.write(report, locale(), comparison, due);
        }
        if (annotation != null) {
            annotate(annotation, report);
        }
        PrintWriter out = spec.commandLine().getOut();
        format.writer(locale(), comparison).write(report, out);
        out.flush();
        return exitCode(report);
    }

    private ValidationReport judge(ValidationRequest request) {
        ReadOptions options = ReadOptions.DEFAULT.withLocale(locale());
        try (CountingProgress progress = new CountingProgress("校验", -1)) {
            return new ValidationRun(main.input(), options).judge(files, request.withListener(progress));
        } catch (UnreadableInputException e) {
            throw e;
        } catch (GongkaiException e) {
            // A rule set, or a code of the profile, that does not exist.
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    private Locale locale() {
        return language == Language.EN ? Locale.ENGLISH : Locale.CHINA;
    }

    private ValidationRequest request() throws IOException {
        int processors = Math.min(Runtime.getRuntime().availableProcessors(), 8);
        ValidationRequest request = ValidationRequest.at(checkpoint).withLocale(locale());
        try {
            request =
                    request.withThreads(threads == null ? processors : threads).withSamples(samples);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
        request = date == null ? request : request.withDate(date);
        request = rules == null ? request : request.withRuleSet(rules);
        return profile == null ? request : request.withProfile(profile(profile));
    }

    private static Profile profile(Path file) throws IOException {
        try (Reader in = Files.newBufferedReader(existing(file), StandardCharsets.UTF_8)) {
            return Profile.read(String.valueOf(file.getFileName()), in);
        } catch (GongkaiException | IllegalArgumentException | java.nio.charset.CharacterCodingException e) {
            throw new UsageException(file + "：" + e.getMessage(), e);
        }
    }

    private static EarlierReport earlier(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(existing(file))) {
            return EarlierReport.read(in);
        } catch (GongkaiException e) {
            throw new UsageException(file + "：" + e.getMessage(), e);
        }
    }

    private static Path existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UsageException(file + "：没有这个文件 / there is no such file");
        }
        return file;
    }

    private void annotate(AnnotationOrder order, ValidationReport report) throws IOException {
        try {
            ReportFile.whole(order.target(), out -> {
                AnnotatedWorkbook.Marks marks = AnnotatedWorkbook.in(locale()).write(order.workbook(), report, out);
                spec.commandLine()
                        .getErr()
                        .printf(
                                "%s：标注 %d 个单元格，%d 个问题不属于单元格 / marked %d cells, %d notices are about no cell%n",
                                order.target(), marks.cells(), marks.unplaced(), marks.cells(), marks.unplaced());
            });
        } catch (GongkaiException e) {
            throw new UsageException(order.workbook() + "：" + e.getMessage(), e);
        }
    }

    private int exitCode(ValidationReport report) {
        boolean found = switch (failOn) {
            case ERROR -> report.summary().errors() > 0;
            case WARNING -> report.summary().errors() + report.summary().warnings() > 0;
            case NEVER -> false;
        };
        return found ? ExitCode.FINDINGS : ExitCode.FINE;
    }
}
