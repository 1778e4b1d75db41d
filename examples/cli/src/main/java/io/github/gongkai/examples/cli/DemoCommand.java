package io.github.gongkai.examples.cli;

import io.github.gongkai.Gongkai;
import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.exchange.Reading;
import io.github.gongkai.notice.Severity;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.validation.ValidationReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gongkai demo}: the main job on the bundled sample. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "用内置样例走完全程：读取、校验、三个渠道发布",
            "The whole road on bundled data: import, judge, publish on three channels"
        })
final class DemoCommand implements Callable<Integer> {
    private static final int SHOWN = 12;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "gongkai-demo",
            description = "输出目录 / folder to write to")
    private Path folder = Path.of("gongkai-demo");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path input = folder.resolve("input");
        Files.createDirectories(input);
        DemoData.unpack(input);
        DemoData.convertCatalog(input, folder);
        try (Progress progress = new Progress();
                Settings.Opened opened = DemoData.settings(folder)
                        .open(true, builder -> builder.judgedOn(DemoData.DAY).listener(progress))) {
            Gongkai gongkai = opened.gongkai();
            out.printf("样例以 %s 为今天 / the sample is judged as of this day%n%n", DemoData.DAY);
            judge(gongkai, input, out);
            int code = publish(gongkai, progress, input, out);
            where(out);
            return code == ExitCode.SYSTEM ? ExitCode.SYSTEM : ExitCode.FINE;
        }
    }

    private void judge(Gongkai gongkai, Path input, PrintWriter out) throws IOException {
        Reading<DisclosureCatalog> catalog = gongkai.readCatalog(input.resolve("qinghe-catalog.xlsx"));
        out.printf(
                "一、目录：读取 %d 个领域、%d 个事项%n",
                catalog.value().sections().size(), catalog.value().items().size());
        ValidationReport report = gongkai.validate(catalog);
        out.printf(
                "    错误 %d，警告 %d，提示 %d；其中：%n",
                report.summary().errors(),
                report.summary().warnings(),
                report.summary().infos());
        report.notices().stream()
                .filter(n -> n.severity().isAtLeast(Severity.WARNING))
                .limit(SHOWN)
                .forEach(n -> out.printf("    %s %s  %s%n", n.code(), n.location(), n.message()));
        try (Writer writer = Files.newBufferedWriter(folder.resolve("catalog-report.txt"), StandardCharsets.UTF_8)) {
            ReportFormat.TEXT.writer(Locale.CHINA, null).write(report, writer);
        }
        out.printf("    全部问题及改法见 %s%n%n", folder.resolve("catalog-report.txt"));
    }

    private static int publish(Gongkai gongkai, Progress progress, Path input, PrintWriter out) throws IOException {
        out.println("二、公开信息：逐件判定，能发的在三个渠道发布");
        List<Publication> publications = new ArrayList<>();
        try (Stream<Path> files = Files.list(input.resolve("publications"))) {
            for (Path file : files.sorted().toList()) {
                publications.addAll(gongkai.readPublications(file).value());
            }
        }
        return new PublishRun(gongkai, progress, out)
                .publish(publications, List.copyOf(gongkai.channels().ids()), Duration.ofMinutes(5));
    }

    private void where(PrintWriter out) {
        Path root = folder.toAbsolutePath().normalize();
        out.printf(
                "%n三、去处%n    网站      %s%n    微信草稿  %s（沙箱，未真正发送）%n    短信      %s（沙箱，未真正发送）%n    台账      %s%n",
                root.resolve("site/index.html"), root.resolve("wechat"), root.resolve("sms"), root.resolve("ledger"));
    }
}
