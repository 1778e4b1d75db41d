package io.github.gongkai.examples.benchmarks.faults;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("故障演练的程序还能跑")
class FaultySendsTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    @DisplayName("对端随机出错：每件恰好一份")
    void everyFaultySendHasOneEffect() {
        new FaultySends(out).sends(200);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("ordered 200", "out 200, out twice 0");
    }
}
