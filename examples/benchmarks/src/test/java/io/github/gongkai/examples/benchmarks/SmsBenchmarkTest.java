package io.github.gongkai.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SmsBenchmarkTest {
    @TempDir
    Path folder;

    @Test
    void composesAndCounts() {
        new SmsComposingBenchmark().check();
    }

    @Test
    void sendsToEverybodyOnTheList() throws IOException, InterruptedException {
        SmsBulkFigures.Figures figures = SmsBulkFigures.measure(folder, 12_000, 10);
        assertThat(figures.calls()).isEqualTo(3);
        assertThat(figures.people()).isEqualTo(12_000);
    }
}
