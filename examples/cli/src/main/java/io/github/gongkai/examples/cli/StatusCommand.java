package io.github.gongkai.examples.cli;

import io.github.gongkai.Gongkai;
import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryState;
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
    private static final int MOST = 500;

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "配置文件 / settings file")
    private Path config = Path.of("");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() {
        Settings settings = Settings.read(config);
        PrintWriter out = spec.commandLine().getOut();
        try (Settings.Opened opened = settings.openLedger()) {
            Gongkai gongkai = opened.gongkai();
            boolean parked = false;
            for (DeliveryState state : DeliveryState.values()) {
                List<Delivery> deliveries = gongkai.ledger().listByState(state, MOST + 1);
                if (!deliveries.isEmpty()) {
                    boolean more = deliveries.size() > MOST;
                    out.printf("%s  %s%n", state.label(), more ? MOST + "+" : deliveries.size());
                    deliveries.stream().limit(MOST).forEach(d -> DeliveryLines.print(d, out));
                    parked |= state.isParked();
                }
            }
            List<PublicationId> divergent = gongkai.ledger().listDivergent(MOST);
            if (!divergent.isEmpty()) {
                out.printf("各渠道不一致 / different by channel  %d%n", divergent.size());
                divergent.forEach(id -> out.println("  " + id));
            }
            return parked ? ExitCode.SYSTEM : ExitCode.FINE;
        }
    }
}
