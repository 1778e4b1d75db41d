package io.github.gongkai.delivery.jdbc;

import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryState;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("进程被强行杀死之后再跑一次")
class KilledProcessTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "第 {0} 次调用，对方已收下：{1}")
    @CsvSource({"1,false", "1,true", "3,true", "6,false"})
    @DisplayName("幂等渠道：每件恰好一次")
    void anIdempotentChannelHasEachEffectExactlyOnce(int deadlyCall, boolean afterEffect) throws Exception {
        assertThat(run(true, deadlyCall, afterEffect)).isEqualTo(CrashingRun.KILLED);

        assertThat(run(true, 0, false)).isZero();

        assertThat(effects()).hasSize(CrashingRun.DELIVERIES).doesNotHaveDuplicates();
        assertThat(inState(DeliveryState.PUBLISHED)).hasSize(CrashingRun.DELIVERIES);
    }

    @ParameterizedTest(name = "第 {0} 次调用，对方已收下：{1}")
    @CsvSource({"1,false", "1,true", "3,true", "6,false"})
    @DisplayName("非幂等渠道：绝不发第二次，结果不明的交人判定，其余照发")
    void aChannelThatIsNotIdempotentHasNoSecondEffect(int deadlyCall, boolean afterEffect) throws Exception {
        assertThat(run(false, deadlyCall, afterEffect)).isEqualTo(CrashingRun.KILLED);
        List<String> before = effects();

        assertThat(run(false, 0, false)).isZero();

        List<Delivery> undecided = inState(DeliveryState.NEEDS_DECISION);
        assertThat(effects()).doesNotHaveDuplicates();
        assertThat(effects().subList(0, before.size())).isEqualTo(before);
        assertThat(undecided).isNotEmpty();
        assertThat(inState(DeliveryState.PUBLISHED)).hasSize(CrashingRun.DELIVERIES - undecided.size());
        assertThat(inState(DeliveryState.PUBLISHED))
                .allSatisfy(
                        delivery -> assertThat(effects()).contains(delivery.id().toString()));
    }

    private int run(boolean idempotent, int deadlyCall, boolean afterEffect) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        CrashingRun.class.getName(),
                        folder.toString(),
                        Boolean.toString(idempotent),
                        Integer.toString(deadlyCall),
                        Boolean.toString(afterEffect))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** All that this test runs on, wherever the module system or the class path put it. */
    private static String classPath() throws URISyntaxException {
        Set<String> places = new LinkedHashSet<>();
        for (String property : List.of("java.class.path", "jdk.module.path", "surefire.test.class.path")) {
            places.addAll(List.of(System.getProperty(property, "").split(File.pathSeparator)));
        }
        places.add(Path.of(CrashingRun.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString());
        places.add(Path.of("target", "test-classes").toAbsolutePath().toString());
        places.remove("");
        return String.join(File.pathSeparator, places);
    }

    private List<String> effects() throws IOException {
        Path file = folder.resolve("effects.txt");
        return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    }

    private List<Delivery> inState(DeliveryState state) {
        try (EmbeddedLedger embedded = EmbeddedLedger.open(folder.resolve("ledger"))) {
            return embedded.ledger().listByState(state, 100);
        }
    }
}
