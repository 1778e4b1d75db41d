package io.github.gongkai.examples.benchmarks;

import io.github.gongkai.Gongkai;
import io.github.gongkai.body.DisclosingBody;
import io.github.gongkai.process.ActorId;
import io.github.gongkai.process.DisclosureCase;
import io.github.gongkai.process.DocumentHead;
import io.github.gongkai.process.DocumentImprint;
import io.github.gongkai.process.DocumentText;
import io.github.gongkai.process.Gate;
import io.github.gongkai.process.GateJudgement;
import io.github.gongkai.process.OfficialDocument;
import io.github.gongkai.process.PublicityDecision;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.standard.DocumentNumber;
import io.github.gongkai.validation.Checkpoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

/** Judging one document at the gate before it is published: its steps, and a notice of some two thousand characters by all rules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class GateBenchmark {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final Gongkai gongkai =
            Gongkai.builder().judgedOn(LocalDate.of(2026, 3, 2)).build();
    private final Gate gate = gongkai.gate();
    private final DisclosureCase document = document(WechatAdaptationBenchmark.notice());

    /** Made by JMH. */
    public GateBenchmark() {}

    /** Sees that steps and content are judged. */
    @Setup
    public void check() {
        if (judge().allows()) {
            throw new IllegalStateException("a draft must not pass");
        }
    }

    /** Closes the library. */
    @TearDown
    public void close() {
        gongkai.close();
    }

    /** One judgement. */
    @Benchmark
    public GateJudgement judge() {
        return gate.judge(document, Checkpoint.PUBLISH, NOW);
    }

    private static DisclosureCase document(Publication notice) {
        DisclosingBody organ = DisclosingBody.of("housing", "青禾县住房和城乡建设局");
        OfficialDocument document = new OfficialDocument(
                notice.id(),
                new ActorId("drafter"),
                false,
                DocumentHead.of(organ, new DocumentNumber("青建", 2026, 7)),
                new DocumentText(notice.title(), List.of(), "正文", notice.formedOn(), true, null),
                DocumentImprint.NONE,
                PublicityDecision.proactive(),
                List.of(),
                null);
        return DisclosureCase.draft(document, notice);
    }
}
