package io.github.gongkai.examples.cli;

import io.github.gongkai.Gongkai;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.exchange.Reading;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.validation.Checkpoint;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai publish}: what may go out goes out once on each channel, whatever happens to this process. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {
            "发布公开信息；中断后重跑会接着完成，已送达的不再重发",
            "Publishes; resumes after a crash, never sends twice what a channel took"
        })
final class PublishCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "公开信息文件 / publications")
    private List<Path> files = List.of();

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "配置文件 / settings file")
    private Path config = Path.of("");

    @Option(names = "--channel", paramLabel = "ID", description = "只用这些渠道 / only these channels")
    private List<String> only = List.of();

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "按哪一天判定，缺省今天 / day to judge by")
    private @Nullable LocalDate date;

    @Option(
            names = "--wait",
            paramLabel = "DURATION",
            defaultValue = "PT10M",
            description = "最长投递时间 / longest time to deliver")
    private Duration wait = Duration.ofMinutes(10);

    @Option(names = "--dry-run", description = "只判定，不投递 / judges, sends nothing")
    private boolean dryRun;

    @Option(
            names = "--together",
            description = {
                "各文件合并发布：公众号合成一个多图文草稿（解读紧跟原文），其他渠道逐件发；有一件不得发布就都不发",
                "as one push where a channel can, such as a document and its interpretation; all or none"
            })
    private boolean together;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() {
        Settings settings = Settings.read(config);
        PrintWriter out = spec.commandLine().getOut();
        try (Progress progress = new Progress();
                Settings.Opened opened =
                        settings.open(!dryRun, builder -> builder.judgedOn(date).listener(progress))) {
            Gongkai gongkai = opened.gongkai();
            List<ChannelId> channels = chosen(gongkai);
            List<Publication> publications = new ArrayList<>();
            for (Path file : files) {
                Reading<List<Publication>> reading = gongkai.readPublications(file);
                reading.notices().forEach(n -> out.printf("! %s %s：%s%n", n.code(), n.location(), n.message()));
                publications.addAll(reading.value());
            }
            PublishRun run = new PublishRun(gongkai, progress, out);
            if (dryRun) {
                return run.judge(publications, p -> gongkai.judge(p, Checkpoint.PUBLISH));
            }
            return together
                    ? run.publishTogether(publications, channels, wait)
                    : run.publish(publications, channels, wait);
        }
    }

    private List<ChannelId> chosen(Gongkai gongkai) {
        List<ChannelId> all = List.copyOf(gongkai.channels().ids());
        if (only.isEmpty()) {
            return all;
        }
        List<ChannelId> chosen = only.stream().map(ChannelId::new).toList();
        for (ChannelId id : chosen) {
            if (!all.contains(id)) {
                throw new UsageException("没有这个渠道 / no such channel: " + id + "，配置文件中有 " + all);
            }
        }
        return chosen;
    }
}
