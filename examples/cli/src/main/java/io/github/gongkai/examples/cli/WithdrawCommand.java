package io.github.gongkai.examples.cli;

import io.github.gongkai.Gongkai;
import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryOperation;
import io.github.gongkai.delivery.DeliveryState;
import io.github.gongkai.publication.PublicationId;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai withdraw}: a publication is taken back from every channel that got it. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = {
            "撤回一份公开信息：从每个渠道取回，尚未发出的作废；取不回来的要另发更正",
            "Withdraws a publication from every channel; what cannot be taken back needs a correction"
        })
final class WithdrawCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PUBLICATION", description = "公开信息编号 / the publication's id")
    private String publication = "";

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "撤回理由，记入台账；不要写入个人信息 / why; kept in the ledger, so no personal data")
    private String reason = "";

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "配置文件 / settings file")
    private Path config = Path.of("");

    @Option(
            names = "--wait",
            paramLabel = "DURATION",
            defaultValue = "PT2M",
            description = "最长投递时间 / longest time to deliver")
    private Duration wait = Duration.ofMinutes(2);

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() {
        if (reason.isBlank() || publication.isBlank()) {
            throw new UsageException("编号与理由不能空白 / neither id nor reason may be blank");
        }
        PrintWriter out = spec.commandLine().getOut();
        PublicationId id = new PublicationId(publication);
        try (Settings.Opened opened = Settings.read(config).openExisting()) {
            Gongkai gongkai = opened.gongkai();
            if (gongkai.ledger().listByPublication(id).isEmpty()) {
                throw new UsageException("台账中没有这份公开信息 / the ledger has no such publication: " + publication);
            }
            gongkai.publisher().withdraw(id, reason.strip());
            gongkai.deliver(wait);
            List<Delivery> now = gongkai.ledger().listByPublication(id);
            now.forEach(delivery -> DeliveryLines.print(delivery, out));
            List<Delivery> left = now.stream()
                    .filter(delivery -> delivery.order().operation() == DeliveryOperation.RETRACT)
                    .filter(delivery -> !delivery.state().isDone())
                    .toList();
            left.stream()
                    .filter(delivery -> delivery.state() == DeliveryState.IRREVOCABLE)
                    .forEach(delivery -> out.printf(
                            "! %s 取不回来，请尽快在该渠道发布更正 / cannot be taken back there, publish a correction%n",
                            delivery.order().channel()));
            return left.isEmpty() ? ExitCode.FINE : ExitCode.SYSTEM;
        }
    }
}
