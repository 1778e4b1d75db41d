package io.github.gongkai.examples.cli;

import io.github.gongkai.Gongkai;
import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.JointPart;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.publication.Publication;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai preview}: what a channel would send, and what it changed or lost on the way. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description = {"预览某渠道将要发出的内容及适配说明", "Shows what a channel would send, with its notes"})
final class PreviewCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "公开信息文件 / publications")
    private List<Path> files = List.of();

    @Option(names = "--channel", required = true, paramLabel = "ID", description = "渠道 / channel")
    private String channel = "";

    @Option(names = "--config", paramLabel = "FILE", description = "配置文件，缺省用样例配置 / settings, else those of the demo")
    private @Nullable Path config;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "把预览写入目录（公众号为可在浏览器打开的网页）/ writes what the channel's sandbox shows, such as a page for a browser")
    private @Nullable Path folder;

    @Option(names = "--together", description = "按合并发布预览 / as publish --together would send it")
    private boolean together;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() {
        Settings settings = (config == null ? DemoData.settings(Path.of("")) : Settings.read(config)).only(channel);
        PrintWriter out = spec.commandLine().getOut();
        if (folder != null) {
            settings = settings.sandboxed(channel, folder);
        }
        try (Settings.Opened opened = settings.open(false)) {
            Gongkai gongkai = opened.gongkai();
            PublicationChannel open = gongkai.channels()
                    .find(new ChannelId(channel))
                    .orElseThrow(() -> new UsageException("没有这个渠道 / no such channel: " + channel + "，可用 "
                            + gongkai.channels().ids()));
            List<Publication> publications = new ArrayList<>();
            files.forEach(
                    file -> publications.addAll(gongkai.readPublications(file).value()));
            List<ChannelPayload> payloads = payloads(publications, open);
            for (int i = 0; i < publications.size(); i++) {
                print(publications.get(i), payloads.get(i), out);
                printEstimate(settings, payloads.get(i), out);
                if (folder != null) {
                    out.printf(
                            "预览 %s%n%n",
                            new PreviewFolder(folder, channel).write(publications.get(i), payloads.get(i), open));
                }
            }
        }
        return ExitCode.FINE;
    }

    private List<ChannelPayload> payloads(List<Publication> publications, PublicationChannel open) {
        if (!together || !open.capabilities().contains(ChannelCapability.TOGETHER) || publications.size() < 2) {
            return publications.stream().map(open::adapt).toList();
        }
        Map<IdempotencyKey, Publication> keyed = new LinkedHashMap<>();
        for (Publication publication : publications) {
            keyed.put(PreviewFolder.idOf(publication, new ChannelId(channel)).key(), publication);
        }
        Map<IdempotencyKey, JointPart> parts = open.adaptTogether(keyed);
        return keyed.keySet().stream()
                .map(key -> Objects.requireNonNull(parts.get(key)).payload())
                .toList();
    }

    private static void print(Publication publication, ChannelPayload payload, PrintWriter out) {
        out.printf("# %s 第%d版  %s%n", publication.id(), publication.revision(), payload.mediaType());
        if (!payload.title().isEmpty()) {
            out.println(payload.title());
        }
        out.println(payload.body());
        payload.attachments().forEach(a -> out.printf("附件 %s  %s%n", a.name(), a.url()));
        payload.notes().forEach(n -> out.printf("说明 %s%n", n.message()));
    }

    /** For text messages with a list: how many people, parts, yuan. */
    private void printEstimate(Settings settings, ChannelPayload payload, PrintWriter out) {
        settings.configOf(channel, "sms")
                .filter(sms -> sms.values().containsKey("recipients"))
                .ifPresent(sms -> out.println(RecipientEstimate.line(sms, payload)));
        out.println();
    }
}
