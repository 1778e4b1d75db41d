package io.github.gongkai.process;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("随机办理路径")
class RandomWalkTest {
    private static final int WALKERS = 8;
    /** Few enough for every build; {@code -Dgongkai.walk.paths=12500} walks a hundred thousand. */
    private static final int PATHS_EACH = Integer.getInteger("gongkai.walk.paths", 400);

    @Test
    @DisplayName("大量随机路径，与独立的简单模型逐步一致，且从不违反不变量")
    void everyRandomPathAgreesWithThePlainModel() {
        List<Map<DisclosureEvent, Integer>> counts = IntStream.range(0, WALKERS)
                .parallel()
                .mapToObj(seed -> new Walker(20_181_129L + seed).walk(PATHS_EACH))
                .toList();
        // Every event must have moved cases, or the walk proves nothing about it.
        for (DisclosureEvent event : DisclosureEvent.values()) {
            int moves =
                    counts.stream().mapToInt(of -> of.getOrDefault(event, 0)).sum();
            assertThat(moves).as(event.code()).isPositive();
        }
    }
}
