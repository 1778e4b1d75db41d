package io.github.gongkai.delivery.testing;

import java.util.List;
import java.util.stream.Stream;

/**
 * What every storage of a ledger must do (台账存储契约), for hosts that keep the ledger in a store of their own. Each rule is judged
 * on an empty ledger. In JUnit:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> keepsTheContract() {
 *     return LedgerKit.rules().stream().map(rule -> dynamicTest(rule.toString(), () -> rule.judge(emptyLedger())));
 * }
 * }</pre>
 */
public final class LedgerKit {
    private static final List<LedgerRule> RULES = Stream.of(WritingRules.RULES, ListingRules.RULES)
            .flatMap(List::stream)
            .toList();

    private LedgerKit() {}

    /** Every rule: S-1 to S-9 on writing, S-10 to S-16 on finding. */
    public static List<LedgerRule> rules() {
        return RULES;
    }
}
