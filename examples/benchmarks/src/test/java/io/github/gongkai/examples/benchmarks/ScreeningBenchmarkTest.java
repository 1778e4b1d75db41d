package io.github.gongkai.examples.benchmarks;

import io.github.gongkai.privacy.PersonalDataKind;
import io.github.gongkai.privacy.PersonalDataScanner;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

import static org.assertj.core.api.Assertions.assertThat;

class ScreeningBenchmarkTest {
    @Test
    void allThreeMeasurementsRun() throws RunnerException {
        var results = new Runner(new OptionsBuilder()
                        .include(ScreeningBenchmark.class.getName())
                        .param("lists", "3")
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();

        assertThat(results)
                .extracting(result -> result.getPrimaryResult().getLabel())
                .containsExactlyInAnyOrder("plainReading", "regexSet", "scanner");
    }

    @Test
    void theMeasuredTextHoldsWhatIsLookedFor() {
        assertThat(new PersonalDataScanner().scan(PublicLists.of(20)))
                .extracting(finding -> finding.kind())
                .contains(PersonalDataKind.ID_CARD, PersonalDataKind.MOBILE, PersonalDataKind.NAME);
        assertThat(RegexSet.count(PublicLists.of(20))).isPositive();
    }
}
