package io.github.gongkai.examples.benchmarks;

import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.exchange.Exchange;
import io.github.gongkai.exchange.ReadOptions;
import io.github.gongkai.exchange.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Importing a workbook into the model, with the place of every value, beside the bare read of every cell of the same file by the
 * spreadsheet library. The process has 256 MB.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx256m")
@Warmup(iterations = 5)
@Measurement(iterations = 10)
public class ImportBenchmark {
    /** Rows of items. */
    @Param("100000")
    public int rows;

    private Path file = Path.of("");

    /** Made by JMH. */
    public ImportBenchmark() {}

    /** Runs both and prints what the import costs for each unit that the bare read costs. */
    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(ImportBenchmark.class.getName())
                        .build())
                .run();
        double read = score(results, "bareRead");
        double imported = score(results, "importCatalog");
        System.out.printf(
                Locale.ROOT, "%nbare read %.0f ms, import %.0f ms, ratio %.2f%n", read, imported, imported / read);
    }

    private static double score(Collection<RunResult> results, String method) {
        return results.stream()
                .filter(r -> r.getPrimaryResult().getLabel().equals(method))
                .mapToDouble(r -> r.getPrimaryResult().getScore())
                .findFirst()
                .orElseThrow();
    }

    /** Writes the workbook. */
    @Setup(Level.Trial)
    public void write() throws IOException {
        file = Files.createTempFile("catalog", ".xlsx");
        CatalogWorkbook.write(file, rows);
    }

    /** Deletes it. */
    @TearDown(Level.Trial)
    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Every cell's text, by fastexcel-reader. */
    @Benchmark
    public void bareRead(Blackhole blackhole) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> read = workbook.getFirstSheet().openStream()) {
            read.forEach(row -> {
                for (Cell cell : row) {
                    blackhole.consume(cell == null ? null : cell.getText());
                }
            });
        }
    }

    /** The whole catalog, by the library. */
    @Benchmark
    public Reading<DisclosureCatalog> importCatalog() {
        return new Exchange().readCatalog(file, ReadOptions.DEFAULT);
    }
}
