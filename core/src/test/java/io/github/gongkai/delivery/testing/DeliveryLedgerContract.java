package io.github.gongkai.delivery.testing;

import io.github.gongkai.delivery.DeliveryLedger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that hosts hold a store of their own to, run on each of ours. */
public abstract class DeliveryLedgerContract {
    /** For the suites of each kind of storage. */
    protected DeliveryLedgerContract() {}

    /** The ledger under test, empty. */
    protected abstract DeliveryLedger ledger();

    @ParameterizedTest(name = "{0}")
    @DisplayName("台账存储契约")
    @MethodSource("rules")
    void keepsTheRule(LedgerRule rule) {
        rule.judge(ledger());
    }

    static Stream<LedgerRule> rules() {
        return LedgerKit.rules().stream();
    }
}
