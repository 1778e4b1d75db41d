package io.github.gongkai.examples.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai confirm}: a person states that a delivery did its work. */
@Command(
        name = "confirm",
        mixinStandardHelpOptions = true,
        description = {
            "确认一件投递已经办成：在对端手工发表的、查明已发出的记为“已发布”，手工撤下的记为“已撤回”",
            "States that a delivery did its work: published or taken back by hand, or found to be out"
        })
final class ConfirmCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "投递编号，见 status / the delivery's id, as status shows it")
    private String id = "";

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "配置文件 / settings file")
    private Path config = Path.of("");

    @Option(names = "--url", paramLabel = "URL", description = "读者看到它的网址 / where readers find it")
    private @Nullable String url;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() {
        try (Settings.Opened opened = Settings.read(config).openLedger()) {
            DeliveryLines.print(
                    opened.gongkai().publisher().confirm(DeliveryLines.idOf(id), url),
                    spec.commandLine().getOut());
            return ExitCode.FINE;
        }
    }
}
