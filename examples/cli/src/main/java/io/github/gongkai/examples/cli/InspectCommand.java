package io.github.gongkai.examples.cli;

import io.github.gongkai.GongkaiException;
import io.github.gongkai.channel.web.site.Inspection;
import io.github.gongkai.channel.web.site.SiteInspector;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.notice.Severity;
import io.github.gongkai.validation.Breakdown;
import io.github.gongkai.validation.Checkpoint;
import io.github.gongkai.validation.Policy;
import io.github.gongkai.validation.Profile;
import io.github.gongkai.validation.ValidationReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai inspect}: a government website against the page tags and the inspection indicators. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = {
            "按网页标签规范和检查指标检查网站（目录或网址）",
            "Inspects a website, a folder or one host, against page tags and inspection indicators"
        })
final class InspectCommand implements Callable<Integer> {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String RULES = "site-inspection-2019";

    @Parameters(paramLabel = "DIR|URL", description = "网站目录，或 http(s) 网址；只访问这一台主机 / folder or address")
    private String site = "";

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "按哪一天判定，缺省今天 / day to judge by")
    private @Nullable LocalDate date;

    @Option(names = "--format", defaultValue = "text", description = "输出格式 / ${COMPLETION-CANDIDATES}")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(names = "--fail-on", defaultValue = "error", description = "何时退出码为 1 / ${COMPLETION-CANDIDATES}")
    private ValidateCommand.FailOn failOn = ValidateCommand.FailOn.ERROR;

    @Option(
            names = "--max-pages",
            paramLabel = "N",
            defaultValue = "20000",
            description = "最多读取的页面数 / most pages to read")
    private int most = 20_000;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        LocalDate today = date == null ? LocalDate.now(Clock.system(CHINA)) : date;
        SiteInspector inspector = SiteInspector.of(today, Locale.CHINA, most);
        boolean address = site.matches("(?i)https?://.*");
        if (!address && !Files.isDirectory(Path.of(site))) {
            throw new UsageException("应为网站目录或 http(s) 网址 / a folder or an address is needed: " + site);
        }
        ValidationReport report = report(address ? inspect(inspector) : inspector.inspect(Path.of(site)));
        PrintWriter out = spec.commandLine().getOut();
        format.writer(Locale.CHINA, null).write(report, out);
        out.flush();
        return exitCode(report);
    }

    private int exitCode(ValidationReport report) {
        long counted = switch (failOn) {
            case ERROR -> report.summary().errors();
            case WARNING -> report.summary().errors() + report.summary().warnings();
            case NEVER -> 0;
        };
        return counted > 0 ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private Inspection inspect(SiteInspector inspector) {
        try {
            return inspector.inspect(URI.create(site));
        } catch (IllegalArgumentException | GongkaiException e) {
            throw new UsageException("网站无法检查 / cannot inspect: " + e.getMessage(), e);
        }
    }

    /** The same report as of {@code validate}, so that every form of it is there. */
    private static ValidationReport report(Inspection inspection) {
        Map<Severity, Long> bySeverity = new TreeMap<>();
        Map<NoticeCode, Severity> severities = new TreeMap<>();
        inspection.notices().forEach(notice -> severities.put(notice.code(), notice.severity()));
        inspection.counts().forEach((code, count) -> bySeverity.merge(severities.get(code), count, Long::sum));
        Severity gravest = bySeverity.keySet().stream().max(Severity::compareTo).orElse(null);
        return new ValidationReport(
                Policy.STANDARD.decide(Checkpoint.PUBLISH, gravest, false),
                inspection.date(),
                RULES,
                "-",
                new ValidationReport.Terms(Checkpoint.PUBLISH, Policy.STANDARD, Profile.NONE, new TreeMap<>()),
                new ValidationReport.Summary(
                        inspection.pages(),
                        bySeverity.getOrDefault(Severity.ERROR, 0L),
                        bySeverity.getOrDefault(Severity.WARNING, 0L),
                        bySeverity.getOrDefault(Severity.INFO, 0L)),
                inspection.notices(),
                inspection.counts(),
                new Breakdown(new TreeMap<>(), new TreeMap<>()),
                List.of(),
                inspection.notChecked());
    }
}
