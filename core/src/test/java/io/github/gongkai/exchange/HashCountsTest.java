package io.github.gongkai.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("哈希计数")
class HashCountsTest {
    @Test
    @DisplayName("与普通映射数得一样，不论多少、是否为零或负")
    void countsAsAMapDoes() {
        Random random = new Random(11);
        HashCounts counts = new HashCounts();
        Map<Integer, Integer> expected = new HashMap<>();
        for (int i = 0; i < 50_000; i++) {
            // Few different values with the same low bits, so that places collide.
            int hash = i % 3 == 0 ? random.nextInt(-40, 40) << 20 : random.nextInt(-20_000, 20_000);

            assertThat(counts.add(hash)).isEqualTo(expected.merge(hash, 1, Integer::sum));
        }
    }
}
