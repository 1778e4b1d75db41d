package io.github.gongkai.examples.benchmarks;

import io.github.gongkai.validation.ValidationReport;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

import static org.assertj.core.api.Assertions.assertThat;

class ValidationBenchmarkTest {
    @Test
    void everyMeasurementRuns() throws RunnerException {
        var results = new Runner(new OptionsBuilder()
                        .include(ValidationBenchmark.class.getName())
                        .param("lines", "50")
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();

        assertThat(results).hasSize(9);
    }

    @Test
    void whatIsMeasuredIsJudgedAndMostlyFaultless() throws IOException {
        ValidationBenchmark benchmark = new ValidationBenchmark();
        benchmark.lines = 2_000;
        benchmark.write();
        try {
            ValidationReport report = benchmark.judge();
            assertThat(report.summary().checked()).isGreaterThan(1_900);
            assertThat(report.summary().errors()).isBetween(1L, 200L);
            assertThat(report.notices())
                    .extracting(notice -> notice.code().value())
                    .contains("PUB-008", "PUB-022", "PRI-001");
        } finally {
            benchmark.delete();
        }
    }
}
