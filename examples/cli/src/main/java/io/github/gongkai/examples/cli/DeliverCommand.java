package io.github.gongkai.examples.cli;

import io.github.gongkai.Gongkai;
import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryEvent;
import io.github.gongkai.delivery.DeliveryId;
import io.github.gongkai.delivery.DeliveryState;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gongkai deliver}: does what is due in the ledger, for a host that has no worker of its own. */
@Command(
        name = "deliver",
        mixinStandardHelpOptions = true,
        description = {
            "办理台账中到期的：重试、查询平台结果、撤回；没有常驻程序的，请用定时任务每分钟运行一次",
            "Does what is due: retries, asks what became of what was accepted; for a timer, where no worker runs"
        })
final class DeliverCommand implements Callable<Integer> {
    @Option(names = "--config", required = true, paramLabel = "FILE", description = "配置文件 / settings file")
    private Path config = Path.of("");

    @Option(
            names = "--wait",
            paramLabel = "DURATION",
            defaultValue = "PT10M",
            description = "最长投递时间 / longest time to deliver")
    private Duration wait = Duration.ofMinutes(10);

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Set<DeliveryId> changed = ConcurrentHashMap.newKeySet();
        try (Settings.Opened opened =
                Settings.read(config).openExisting(builder -> builder.listener(event -> note(event, changed)))) {
            Gongkai gongkai = opened.gongkai();
            boolean finished = gongkai.deliver(wait);
            List<Delivery> now = changed.stream()
                    .flatMap(id -> gongkai.ledger().find(id).stream())
                    .toList();
            now.forEach(delivery -> DeliveryLines.print(delivery, out));
            boolean parked = now.stream().map(Delivery::state).anyMatch(DeliveryState::isParked);
            return finished && !parked ? ExitCode.FINE : ExitCode.SYSTEM;
        }
    }

    private static void note(DeliveryEvent event, Set<DeliveryId> changed) {
        changed.add(event.delivery().id());
    }
}
