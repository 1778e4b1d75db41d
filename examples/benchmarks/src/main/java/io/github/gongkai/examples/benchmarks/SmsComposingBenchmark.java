package io.github.gongkai.examples.benchmarks;

import io.github.gongkai.channel.sms.text.ComposedText;
import io.github.gongkai.channel.sms.text.MessageComposer;
import io.github.gongkai.channel.sms.text.SmsLimits;
import io.github.gongkai.channel.sms.text.SmsTemplate;
import io.github.gongkai.channel.sms.text.TextDemands;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Composing a message and counting its parts, on one thread: four values cleaned and put into the usual wording, two parts. One
 * method with values that fit, one where the title has to be shortened.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class SmsComposingBenchmark {
    private static final String[] VILLAGES = {"新林村", "籍山镇", "工山镇", "何湾镇"};

    private final MessageComposer composer = new MessageComposer(
            "青禾县人民政府办公室",
            SmsTemplate.of("信息公开提示：{title}（{body}，{date}）。详见 {link} "),
            new TextDemands(500, 2, 0, true, "", Map.of(), ""),
            SmsLimits.load());
    private int next;

    /** Made by JMH. */
    public SmsComposingBenchmark() {}

    /** Sees that a message is counted as it should be. */
    @Setup
    public void check() {
        if (composeAndCount().parts().count() != 2 || shortenAndCount().parts().count() != 2) {
            throw new IllegalStateException("the message has two parts");
        }
    }

    /** A message that fits. */
    @Benchmark
    public ComposedText composeAndCount() {
        return composer.compose(values("关于2026年第一批农村危房改造对象的公示"));
    }

    /** A message whose title is too long. */
    @Benchmark
    public ComposedText shortenAndCount() {
        return composer.compose(values("关于2026年第一批农村危房改造对象、补助标准、资金分配方案及监督方式的公示，以及第二批对象申报受理时间、地点和所需材料的通知，请各村民小组转告"));
    }

    private Map<String, String> values(String title) {
        next = (next + 1) & 3;
        return Map.of(
                "title", VILLAGES[next] + title,
                "body", "青禾县住房和城乡建设局",
                "date", "2026年3月1日",
                "link", "https://www.qinghe.gov.cn/s/h5m3op58");
    }
}
