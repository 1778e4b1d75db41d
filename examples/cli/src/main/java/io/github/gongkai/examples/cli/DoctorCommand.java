package io.github.gongkai.examples.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.DoctorReport;
import io.github.gongkai.Gongkai;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gongkai doctor}: what is installed, whether it works, and whether the gate really blocks. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "体检：版本、插件、渠道、规则、标准指引、日历、台账，并证明闸门确实拦得住；什么也不发送",
            "Examines versions, plugins, channels, rules, packs, calendar and ledger, and proves that the gate blocks; sends nothing"
        })
final class DoctorCommand implements Callable<Integer> {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "配置文件；给出时还检查其中的渠道与台账 / settings; their channels and ledger are examined too")
    private @Nullable Path config;

    @Option(names = "--format", defaultValue = "text", description = "输出格式 / ${COMPLETION-CANDIDATES}")
    private OutputFormat format = OutputFormat.TEXT;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    enum OutputFormat {
        TEXT,
        JSON
    }

    @Override
    public Integer call() {
        DoctorReport report = config == null ? bare() : configured(Settings.read(config));
        PrintWriter out = spec.commandLine().getOut();
        out.println(format == OutputFormat.JSON ? json(report) : report);
        return report.isSound() ? ExitCode.FINE : ExitCode.SYSTEM;
    }

    private static DoctorReport bare() {
        try (Gongkai gongkai = Gongkai.builder().build()) {
            return gongkai.doctor().examine();
        }
    }

    /** A ledger that was never made is not made here. */
    private static DoctorReport configured(Settings settings) {
        try (Settings.Opened opened = settings.open(settings.hasLedger())) {
            return opened.gongkai().doctor().examine();
        }
    }

    private static ObjectNode json(DoctorReport report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("schema", "gongkai/doctor-report/1").put("sound", report.isSound());
        var findings = json.putArray("findings");
        for (DoctorReport.Finding finding : report.findings()) {
            findings.addObject()
                    .put("area", finding.area())
                    .put(
                            "condition",
                            finding.condition().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .put("message", finding.message());
        }
        return json;
    }
}
