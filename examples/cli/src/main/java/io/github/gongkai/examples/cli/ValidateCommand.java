package io.github.gongkai.examples.cli;

import io.github.gongkai.Gongkai;
import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.exchange.ContentKind;
import io.github.gongkai.exchange.ReadOptions;
import io.github.gongkai.exchange.Reading;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.validation.Checkpoint;
import io.github.gongkai.validation.ValidationReport;
import io.github.gongkai.validation.ValidationRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "文件 / files")
    private List<Path> files = List.of();

    @Option(names = "--checkpoint", defaultValue = "review", description = "检查点 / ${COMPLETION-CANDIDATES}")
    private Checkpoint checkpoint = Checkpoint.REVIEW;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "按哪一天判定，缺省今天 / day to judge by")
    private @Nullable LocalDate date;

    @Option(names = "--format", defaultValue = "text", description = "输出格式 / ${COMPLETION-CANDIDATES}")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(
            names = "--report",
            paramLabel = "FILE.json",
            description = "另存报告（.json 或 .txt）/ keeps the report in a file too")
    private List<Path> reports = List.of();

    @Option(names = "--fail-on", defaultValue = "error", description = "何时退出码为 1 / ${COMPLETION-CANDIDATES}")
    private FailOn failOn = FailOn.ERROR;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try (Gongkai gongkai = Gongkai.builder().build()) {
            ValidationReport report = judge(gongkai);
            PrintWriter out = spec.commandLine().getOut();
            format.writer().write(report, out);
            out.flush();
            for (Path target : reports) {
                keep(report, target);
            }
            return exitCode(report);
        }
    }

    private ValidationReport judge(Gongkai gongkai) {
        List<Reading<List<Publication>>> publications = new ArrayList<>();
        List<ValidationReport> parts = new ArrayList<>();
        @Nullable DisclosureCatalog standard = null;
        for (Path file : files) {
            if (gongkai.exchange().detect(file, ReadOptions.DEFAULT) == ContentKind.PUBLICATIONS) {
                publications.add(gongkai.readPublications(file));
            } else {
                Reading<DisclosureCatalog> catalog = gongkai.readCatalog(file);
                standard = catalog.value();
                parts.add(gongkai.validator()
                        .validate(catalog.value(), catalog.sources(), request().withImported(catalog.notices())));
            }
        }
        for (Reading<List<Publication>> reading : publications) {
            ValidationRequest request = request().withImported(reading.notices());
            parts.add(gongkai.validator()
                    .validate(
                            reading.value().iterator(),
                            reading.sources(),
                            standard == null ? request : request.withCatalog(standard)));
        }
        return ValidationReport.combine(parts);
    }

    private ValidationRequest request() {
        ValidationRequest request = ValidationRequest.at(checkpoint);
        return date == null ? request : request.withDate(date);
    }

    private static void keep(ValidationReport report, Path target) throws IOException {
        StringWriter text = new StringWriter();
        ReportFormat.ofFile(target.toString()).writer().write(report, text);
        try (Writer writer = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
            writer.write(text.toString());
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
