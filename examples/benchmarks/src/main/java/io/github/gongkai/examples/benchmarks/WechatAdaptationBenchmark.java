package io.github.gongkai.examples.benchmarks;

import io.github.gongkai.body.DisclosingBody;
import io.github.gongkai.catalog.Domain;
import io.github.gongkai.catalog.DomainCode;
import io.github.gongkai.catalog.ItemId;
import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.wechat.WechatChannelProvider;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Adapting a notice with headings, links, a table of a hundred cells and some two thousand characters to an article of the official
 * account, on one thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class WechatAdaptationBenchmark {
    private final Publication notice = notice();
    private final PublicationChannel channel = new WechatChannelProvider()
            .open(new ChannelConfig(
                    new ChannelId("county-account"),
                    Map.of("siteUrl", "https://www.example.gov.cn/{id}.html", "directory", "unused")));

    /** Made by JMH. */
    public WechatAdaptationBenchmark() {}

    /** Sees that an article comes out whole. */
    @Setup
    public void check() {
        if (!adapt().body().contains("籍山镇")) {
            throw new IllegalStateException("the table is gone");
        }
    }

    /** Closes the channel. */
    @TearDown
    public void close() {
        channel.close();
    }

    /** One article. */
    @Benchmark
    public ChannelPayload adapt() {
        return channel.adapt(notice);
    }

    static Publication notice() {
        return new Publication(
                new PublicationId("notice-1"),
                1,
                new ItemId("item-1"),
                new Domain(new DomainCode("housing"), "农村危房改造"),
                "关于2026年第一批农村危房改造对象的公示",
                DisclosingBody.of("housing", "青禾县住房和城乡建设局"),
                null,
                null,
                null,
                LocalDate.of(2026, 3, 1),
                null,
                null,
                null,
                List.of(),
                null,
                html(),
                List.of(),
                List.of(),
                null);
    }

    private static String html() {
        StringBuilder html = new StringBuilder("<h2 style='text-align:center'>一、公示对象</h2><p>根据")
                .append("<a href='https://www.gov.cn/a'>《农村危房改造办法》</a>（建村〔2016〕251号）规定，经农户申请、村级评议、乡镇审核、县级审批，")
                .append("现将本批农村危房改造对象公示如下。</p><table><tr><th>序号</th><th>乡镇</th><th>村</th><th>户主</th><th>等级</th></tr>");
        for (int i = 1; i < 20; i++) {
            html.append("<tr><td>").append(i).append("</td><td>籍山镇</td><td>新林村</td><td>张某</td><td>C级</td></tr>");
        }
        html.append("</table><h2>二、有关要求</h2>");
        for (int i = 0; i < 10; i++) {
            html.append("<p>监督电话：0553-6812345。各乡镇要认真组织实施，确保按期完成改造任务，并做好资料归档工作；如有异议，请在公示期内向县住房和城乡建设局反映。</p>");
        }
        return html.append("<p align=right>2026年3月1日</p>").toString();
    }
}
