package io.github.gongkai.examples.benchmarks;

import io.github.gongkai.body.DisclosingBody;
import io.github.gongkai.catalog.Domain;
import io.github.gongkai.catalog.DomainCode;
import io.github.gongkai.catalog.ItemId;
import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.ChannelType;
import io.github.gongkai.channel.Channels;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.web.site.SiteGenerator;
import io.github.gongkai.publication.IndexNumber;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationId;
import io.github.gongkai.publication.PublicityAttribute;
import io.github.gongkai.publication.Validity;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Whole sites against the clock: {@code site-against-hugo.sh} runs each part as a process of its own. Publications of 1,000
 * characters, in eight domains, forty bodies and 240 items, over ten years.
 */
public final class SiteFigures {
    static final int ITEMS = 240;

    private static final String[] DOMAINS = {"征地补偿", "拆迁安置", "保障性住房", "农村危房改造", "扶贫救灾", "市政服务", "公共资源交易", "义务教育"};
    private static final String WORDS =
            "根据有关法律法规和上级文件要求现将本县事项公告如下各乡镇人民政府县直单位应当按照职责分工做好落实工作群众可以向主管部门咨询申请材料包括身份证明户口簿房屋权属证书等"
                    + "补偿标准由县人民政府制定并公布公示期为七个工作日对结果有异议的可以在公示期内书面提出资金拨付情况按季度公开接受社会监督施工期间请绕行停水时间以通知为准招生范围计划和程序以公告为准";

    private SiteFigures() {}

    /** {@code hugo FOLDER COUNT}, {@code generate FOLDER COUNT} or {@code change FOLDER COUNT}. */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Path.of(args[1]);
        int count = Integer.parseInt(args[2]);
        long start = System.nanoTime();
        switch (args[0]) {
            case "hugo" -> HugoContent.write(folder, count);
            case "generate" ->
                out.println(SiteGenerator.of(config(folder)).generate(publications(count)) + " publications");
            case "change" -> change(folder, count, out);
            default -> throw new IllegalArgumentException(args[0]);
        }
        out.printf(
                Locale.ROOT,
                "%s %.2f s in the process, heap in use at the end %d MB%n",
                args[0],
                (System.nanoTime() - start) / 1e9,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }

    private static ChannelConfig config(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path catalog = folder.resolve("catalog.json");
        Files.writeString(catalog, catalog());
        return new ChannelConfig(
                new ChannelId("site"),
                new TreeMap<>(Map.of(
                        "directory", folder.resolve("site").toString(),
                        "siteName", "示例县人民政府",
                        "siteDomain", "www.example.gov.cn",
                        "siteIdCode", "3411260001",
                        "baseUrl", "https://www.example.gov.cn",
                        "catalog", catalog.toString())));
    }

    private static String catalog() {
        StringBuilder json =
                new StringBuilder("{\"schema\": \"gongkai/catalog/1\", \"title\": \"示例县目录\", \"sections\": [");
        for (int d = 0; d < DOMAINS.length; d++) {
            json.append(d == 0 ? "" : ",")
                    .append("{\"domain\": {\"code\": \"d")
                    .append(d)
                    .append("\", \"name\": \"")
                    .append(DOMAINS[d])
                    .append("\"}}");
        }
        json.append("], \"items\": [");
        for (int i = 0; i < ITEMS; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"id\": \"item-")
                    .append(i)
                    .append("\", \"domain\": \"d")
                    .append(i % 8)
                    .append("\", \"path\": [\"事项")
                    .append(i)
                    .append("\"], \"standard\": {\"content\": \"内容\", \"stages\": [\"result\"]}}");
        }
        return json.append("]}").toString();
    }

    private static Iterator<Publication> publications(int count) {
        return IntStream.range(0, count).mapToObj(SiteFigures::publication).iterator();
    }

    static Publication publication(int i) {
        LocalDate day = LocalDate.of(2016, 1, 1).plusDays(i % 3650);
        return new Publication(
                new PublicationId("p-" + i),
                1,
                new ItemId("item-" + i % ITEMS),
                new Domain(new DomainCode("d" + i % 8), DOMAINS[i % 8]),
                "示例县关于" + DOMAINS[i % 8] + "事项第" + i + "号的公告",
                DisclosingBody.of("b" + i % 40, "示例县第" + i % 40 + "局"),
                new IndexNumber("113499990032011151/" + day.getYear() + "-"
                        + String.valueOf(100_000 + i % 100_000).substring(1)),
                null,
                PublicityAttribute.PROACTIVE,
                day,
                day.atTime(9, i % 60),
                Validity.IN_FORCE,
                null,
                List.of(DOMAINS[i % 8], "公告"),
                "第" + i + "号公告的概述",
                html(i),
                List.of(),
                List.of(),
                null);
    }

    /** Some 1,000 characters in five paragraphs and a table, different for each number. */
    private static String html(int i) {
        StringBuilder html = new StringBuilder(1400);
        for (int paragraph = 0; paragraph < 5; paragraph++) {
            html.append("<p>");
            for (int piece = 0; piece < 9; piece++) {
                int from = (int) ((i * 31L + paragraph * 17L + piece * 7L) * 2_654_435_761L >>> 7 & 0xfff)
                        % (WORDS.length() - 20);
                html.append(WORDS, from, from + 20);
            }
            html.append("。</p>");
        }
        return html.append("<table><tr><th>项目</th><th>金额</th></tr><tr><td>第")
                .append(i)
                .append("项</td><td>")
                .append(i * 7 % 100_000)
                .append("元</td></tr></table>")
                .toString();
    }

    private static void change(Path folder, int count, PrintStream out) throws IOException {
        ChannelConfig config = config(folder);
        try (Channels channels = Channels.builder(Clock.systemUTC())
                .open(new ChannelType("web"), config)
                .build()) {
            PublicationChannel channel = channels.find(config.id()).orElseThrow();
            for (int i = 0; i < 2; i++) {
                timed(out, "new publication", channel, revision(publication(count + i), 1));
                timed(out, "new revision", channel, revision(publication(count / 2 + i), 2));
            }
            long start = System.nanoTime();
            var outcome = channel.retract(new RemoteReference("p-" + count / 3), context("withdraw"));
            print(out, "withdrawal", outcome.kind(), start);
        }
    }

    private static void timed(PrintStream out, String what, PublicationChannel channel, Publication publication) {
        long start = System.nanoTime();
        var outcome =
                channel.publish(channel.adapt(publication), context(publication.id() + "-" + publication.revision()));
        print(out, what, outcome.kind(), start);
    }

    private static DeliveryContext context(String operation) {
        String key = ("0".repeat(43) + operation).substring(operation.length());
        return new DeliveryContext(new IdempotencyKey(key), 1, Instant.parse("2100-01-01T00:00:00Z"));
    }

    private static void print(PrintStream out, String what, Enum<?> outcome, long start) {
        out.printf(Locale.ROOT, "%s: %s, %d ms%n", what, outcome, (System.nanoTime() - start) / 1_000_000);
    }

    private static Publication revision(Publication p, int revision) {
        return new Publication(
                p.id(),
                revision,
                p.item(),
                p.domain(),
                p.title() + (revision == 1 ? "" : "（更正）"),
                p.body(),
                p.indexNumber(),
                p.documentNumber(),
                p.attribute(),
                p.formedOn(),
                p.publishedAt(),
                p.validity(),
                p.source(),
                p.keywords(),
                p.summary(),
                p.html(),
                p.attachments(),
                p.links(),
                p.nilReturn());
    }
}
