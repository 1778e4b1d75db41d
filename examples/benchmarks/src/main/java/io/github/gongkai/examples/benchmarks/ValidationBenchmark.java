package io.github.gongkai.examples.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.gongkai.exchange.Exchange;
import io.github.gongkai.exchange.ReadOptions;
import io.github.gongkai.exchange.Reading;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.notice.SourceMap;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.validation.Checkpoint;
import io.github.gongkai.validation.DisclosureValidator;
import io.github.gongkai.validation.RuleSet;
import io.github.gongkai.validation.Submission;
import io.github.gongkai.validation.ValidationReport;
import io.github.gongkai.validation.ValidationRequest;
import io.github.gongkai.validation.ValidationSession;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
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
 * Judging publications from JSONL by all rules, beside parsing the same lines, beside Hibernate Validator alone on the fields of
 * the same publications in memory, and beside parsing and judging the same fields by a JSON Schema.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
public class ValidationBenchmark {
    private static final ValidationRequest REQUEST =
            ValidationRequest.at(Checkpoint.PUBLISH).withDate(LocalDate.of(2026, 11, 23));

    /** What Hibernate Validator judges on the record of a publication, and the JSON Schema on its JSON. */
    private static final RuleSet FIELD_RULES = new RuleSet(
            "fields",
            LocalDate.MIN,
            null,
            null,
            "constraints of Publication",
            Stream.of("001", "003", "004", "008", "016", "019", "022", "032", "033", "034")
                    .map(number -> new NoticeCode("PUB-" + number))
                    .collect(Collectors.toSet()));

    /** Publications. */
    @Param("20000")
    public int lines;

    private final ObjectMapper mapper = new ObjectMapper();
    private final DisclosureValidator validator =
            DisclosureValidator.builder(Clock.tickSeconds(ZoneOffset.UTC)).build();
    private final DisclosureValidator fieldValidator = DisclosureValidator.builder(Clock.tickSeconds(ZoneOffset.UTC))
            .ruleSets(List.of(FIELD_RULES))
            .build();
    private final ValidatorFactory factory = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();
    private final Validator fields = factory.getValidator();
    private final JsonSchema schema;
    private final List<Publication> publications = new ArrayList<>();
    private final List<JsonNode> trees = new ArrayList<>();
    private Path file = Path.of("");

    /** Made by JMH. */
    public ValidationBenchmark() {
        InputStream in = ValidationBenchmark.class.getResourceAsStream("publication-fields.schema.json");
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
    }

    /** Runs all and prints what each costs for each unit that parsing costs. */
    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(ValidationBenchmark.class.getName())
                        .build())
                .run();
        double parse = score(results, "parseAlone");
        results.forEach(r -> System.out.printf(
                Locale.ROOT,
                "%-28s %8.0f ms, %.2f times parsing%n",
                r.getPrimaryResult().getLabel(),
                r.getPrimaryResult().getScore(),
                r.getPrimaryResult().getScore() / parse));
    }

    private static double score(Collection<RunResult> results, String method) {
        return results.stream()
                .filter(r -> r.getPrimaryResult().getLabel().equals(method))
                .mapToDouble(r -> r.getPrimaryResult().getScore())
                .findFirst()
                .orElseThrow();
    }

    /** Writes the lines, and reads them once for what is judged in memory. */
    @Setup(Level.Trial)
    public void write() throws IOException {
        file = PublicationLines.file(lines);
        new Exchange()
                .forEachPublication(
                        file, ReadOptions.DEFAULT, reading -> reading.value().ifPresent(publications::add));
        for (String line : Files.readAllLines(file)) {
            trees.add(mapper.readTree(line));
        }
    }

    /** Deletes them. */
    @TearDown(Level.Trial)
    public void delete() throws IOException {
        publications.clear();
        trees.clear();
        Files.deleteIfExists(file);
    }

    /** Each line to a tree, by Jackson. */
    @Benchmark
    public void parseAlone(Blackhole blackhole) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                blackhole.consume(mapper.readTree(line));
            }
        }
    }

    /** Read into the model and judged by all rules, with the report, on one thread. */
    @Benchmark
    public ValidationReport judge() {
        return judge(validator, 1);
    }

    /** The same on two threads, each of which reads and judges. */
    @Benchmark
    public ValidationReport judgeOnTwoThreads() {
        return judge(validator, 2);
    }

    /** Read into the model and judged by the field rules alone: those of the JSON Schema. */
    @Benchmark
    public ValidationReport judgeFieldsOnly() {
        return judge(fieldValidator, 1);
    }

    private ValidationReport judge(DisclosureValidator rules, int threads) {
        try (ValidationSession session = rules.open(REQUEST.withThreads(threads))) {
            new Exchange()
                    .forEachUnread(
                            file,
                            ReadOptions.DEFAULT,
                            unread -> session.accept(unread.size(), () -> submission(unread.read())));
            return session.report();
        }
    }

    private static Submission submission(Reading<Optional<Publication>> reading) {
        return new Submission(reading.value().orElse(null), reading.sources(), reading.notices());
    }

    /** Read into the model, nothing judged. */
    @Benchmark
    public void read(Blackhole blackhole) {
        new Exchange().forEachPublication(file, ReadOptions.DEFAULT, blackhole::consume);
    }

    /** The fields of publications that are in memory already, by Hibernate Validator. */
    @Benchmark
    public void hibernateValidatorAlone(Blackhole blackhole) {
        publications.forEach(publication -> blackhole.consume(fields.validate(publication)));
    }

    /** The same fields on the same trees, which are in memory already, by the JSON Schema. */
    @Benchmark
    public void jsonSchemaAlone(Blackhole blackhole) {
        trees.forEach(tree -> blackhole.consume(schema.validate(tree)));
    }

    /** The same fields on publications in memory, by ours, with the report. */
    @Benchmark
    public ValidationReport fieldsAlone() {
        return fieldValidator.validate(publications.iterator(), SourceMap.pointersOnly(), REQUEST);
    }

    /** Each line to a tree, and its fields judged by a JSON Schema. */
    @Benchmark
    public void parseAndJsonSchema(Blackhole blackhole) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode tree = mapper.readTree(line);
                blackhole.consume(schema.validate(tree));
            }
        }
    }
}
