package io.github.gongkai.examples.benchmarks;

import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.exchange.Exchange;
import io.github.gongkai.exchange.ReadOptions;
import io.github.gongkai.standard.Carrier;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

import static org.assertj.core.api.Assertions.assertThat;

class ImportBenchmarkTest {
    @Test
    void bothMeasurementsRun() throws RunnerException {
        var results = new Runner(new OptionsBuilder()
                        .include(ImportBenchmark.class.getName())
                        .param("rows", "50")
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();

        assertThat(results)
                .extracting(result -> result.getPrimaryResult().getLabel())
                .containsExactlyInAnyOrder("bareRead", "importCatalog");
    }

    @Test
    void theMeasuredTableIsReadWhole(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("table.xlsx");
        CatalogWorkbook.write(file, 100);

        var reading = new Exchange().readCatalog(file, ReadOptions.DEFAULT);

        assertThat(reading.notices()).isEmpty();
        assertThat(reading.value().items()).hasSize(100);
        DisclosureItem last = reading.value().items().get(99);
        assertThat(last.path()).containsExactly("第10类政策文件", "第100项征收决定");
        assertThat(last.standard().carriers().selected()).contains(Carrier.GOVERNMENT_WEBSITE);
    }
}
