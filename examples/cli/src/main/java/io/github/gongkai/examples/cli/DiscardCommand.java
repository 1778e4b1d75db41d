package io.github.gongkai.examples.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai discard}: a person gives a delivery up. */
@Command(
        name = "discard",
        mixinStandardHelpOptions = true,
        description = {"作废一件尚未发出的投递，不再重试", "Gives a delivery up that is not out; it is not tried again"})
final class DiscardCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "投递编号，见 status / the delivery's id, as status shows it")
    private String id = "";

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "配置文件 / settings file")
    private Path config = Path.of("");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() {
        try (Settings.Opened opened = Settings.read(config).openLedger()) {
            DeliveryLines.print(
                    opened.gongkai().publisher().discard(DeliveryLines.idOf(id)),
                    spec.commandLine().getOut());
            return ExitCode.FINE;
        }
    }
}
