package io.github.gongkai.examples.cli;

import io.github.gongkai.Gongkai;
import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai retry}: a person has a parked delivery sent again. */
@Command(
        name = "retry",
        mixinStandardHelpOptions = true,
        description = {
            "重新投递一件已搁置的；状态为“待人工判定”的，重试即表示您已确认它没有发出",
            "Sends a parked delivery again; in doubt, this is your word that it is surely not out"
        })
final class RetryCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "投递编号，见 status / the delivery's id, as status shows it")
    private String id = "";

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
        try (Settings.Opened opened = Settings.read(config).openExisting()) {
            Gongkai gongkai = opened.gongkai();
            Delivery retried = gongkai.publisher().retry(DeliveryLines.idOf(id));
            gongkai.deliver(wait);
            Delivery now = gongkai.ledger().find(retried.id()).orElse(retried);
            DeliveryLines.print(now, spec.commandLine().getOut());
            boolean done = now.state() == DeliveryState.PUBLISHED || now.state() == DeliveryState.RETRACTED;
            return done ? ExitCode.FINE : ExitCode.SYSTEM;
        }
    }
}
