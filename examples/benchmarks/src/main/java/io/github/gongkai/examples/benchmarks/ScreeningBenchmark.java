package io.github.gongkai.examples.benchmarks;

import io.github.gongkai.privacy.PersonalDataScanner;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Screening public lists for personal data, beside a straightforward set of regular expressions over the same text and the plain reading of
 * that text: bytes to characters, each looked at once. All three begin with the same bytes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
public class ScreeningBenchmark {
    /** Lists of twenty rows, each with its notice. */
    @Param("1000")
    public int lists;

    private final PersonalDataScanner scanner = new PersonalDataScanner();
    private byte[] bytes = {};

    /** Made by JMH. */
    public ScreeningBenchmark() {}

    /** Runs all three and prints the megabytes a second of each. */
    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(ScreeningBenchmark.class.getName())
                        .build())
                .run();
        for (RunResult result : results) {
            int size = PublicLists.of(Integer.parseInt(result.getParams().getParam("lists")))
                    .getBytes(StandardCharsets.UTF_8)
                    .length;
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.0f MB/s%n",
                    result.getPrimaryResult().getLabel(),
                    size / 1e3 / result.getPrimaryResult().getScore());
        }
    }

    /** The text all three read. */
    @Setup
    public void write() {
        bytes = PublicLists.of(lists).getBytes(StandardCharsets.UTF_8);
    }

    private String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Reading alone. */
    @Benchmark
    public int plainReading() {
        String text = text();
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        return digits;
    }

    /** Reading and the regular expressions. */
    @Benchmark
    public int regexSet() {
        return RegexSet.count(text());
    }

    /** Reading and the scanner. */
    @Benchmark
    public int scanner() {
        return scanner.scan(text()).size();
    }
}
