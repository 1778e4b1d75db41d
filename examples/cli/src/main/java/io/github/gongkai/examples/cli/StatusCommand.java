package io.github.gongkai.examples.cli;

import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryState;
import io.github.gongkai.delivery.jdbc.JdbcDeliveryLedger;
import io.github.gongkai.publication.PublicationId;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gongkai status}: where each delivery stands. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {"查看投递台账", "Shows the ledger of deliveries"})
final class StatusCommand implements Callable<Integer> {
    @Option(names = "--config", required = true, paramLabel = "FILE", description = "配置文件 / settings file")
    private Path config = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "输出格式，json 即台账导出 / output format; json exports the ledger (default: ${DEFAULT-VALUE})")
    private OutputFormat format = OutputFormat.TEXT;

    @Option(
            names = "--most",
            paramLabel = "N",
            description = "每种状态最多列出的件数 / most deliveries of each state (default: ${DEFAULT-VALUE})")
    private int most = 500;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    enum OutputFormat {
        TEXT,
        JSON
    }

    @Override
    public Integer call() {
        if (most < 1 || most == Integer.MAX_VALUE) {
            throw new UsageException("--most 应为 1 至 2147483646 的整数 / must be from 1 to 2147483646, found: " + most);
        }
        Settings settings = Settings.read(config);
        PrintWriter out = spec.commandLine().getOut();
        try (Settings.Opened opened = settings.openLedger()) {
            JdbcDeliveryLedger ledger = opened.gongkai().ledger();
            return format == OutputFormat.JSON ? export(ledger, out) : print(ledger, out);
        }
    }

    private int print(JdbcDeliveryLedger ledger, PrintWriter out) {
        boolean parked = false;
        for (DeliveryState state : DeliveryState.values()) {
            List<Delivery> deliveries = ledger.listByState(state, most + 1);
            if (!deliveries.isEmpty()) {
                boolean more = deliveries.size() > most;
                out.printf("%s  %s%n", state.label(), more ? most + "+" : deliveries.size());
                deliveries.stream().limit(most).forEach(d -> DeliveryLines.print(d, out));
                parked |= state.isParked();
            }
        }
        List<PublicationId> divergent = ledger.listDivergent(most);
        if (!divergent.isEmpty()) {
            out.printf("各渠道不一致 / different by channel  %d%n", divergent.size());
            divergent.forEach(id -> out.println("  " + id));
        }
        return parked ? ExitCode.SYSTEM : ExitCode.FINE;
    }

    private int export(JdbcDeliveryLedger ledger, PrintWriter out) {
        LedgerJson json = new LedgerJson();
        boolean complete = true;
        boolean parked = false;
        for (DeliveryState state : DeliveryState.values()) {
            List<Delivery> deliveries = ledger.listByState(state, most + 1);
            complete &= deliveries.size() <= most;
            parked |= state.isParked() && !deliveries.isEmpty();
            deliveries.stream().limit(most).forEach(json::add);
        }
        out.println(json.finish(complete, ledger.listDivergent(most)).toPrettyString());
        return parked ? ExitCode.SYSTEM : ExitCode.FINE;
    }
}
