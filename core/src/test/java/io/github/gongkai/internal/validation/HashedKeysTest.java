package io.github.gongkai.internal.validation;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("有界的散列键")
class HashedKeysTest {
    @Test
    void keepsEveryKeyAndItsNumberWhileItGrows() {
        HashedKeys keys = new HashedKeys();
        for (int i = 0; i < 50_000; i++) {
            assertThat(keys.put(HashedKeys.hash("key" + i), i)).isTrue();
        }
        for (int i = 0; i < 50_000; i++) {
            assertThat(keys.find(HashedKeys.hash("key" + i))).hasValue(i);
        }
        assertThat(keys.find(HashedKeys.hash("other"))).isEmpty();
    }

    @Test
    void refusesWhatIsBeyondItsCapacityButKnowsWhatItHas() {
        HashedKeys keys = new HashedKeys(2);
        assertThat(keys.add(1)).isTrue();
        assertThat(keys.add(2)).isTrue();
        assertThat(keys.add(3)).isFalse();
        assertThat(keys.add(2)).isTrue();
        assertThat(keys.isFull()).isTrue();
        assertThat(keys.find(3)).isEmpty();
    }

    @Test
    void keepsKeysWithoutNumbersUntilThereIsOne() {
        HashedKeys keys = new HashedKeys();
        keys.add(7);
        keys.put(8, 9);
        assertThat(keys.find(7)).hasValue(0);
        assertThat(keys.find(8)).hasValue(9);
    }
}
