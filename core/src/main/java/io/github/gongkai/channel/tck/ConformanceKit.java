package io.github.gongkai.channel.tck;

import java.util.List;
import java.util.stream.Stream;

/**
 * All conformance rules (符合性检查). In JUnit a plugin's test is:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> conforms() {
 *     return ConformanceKit.rules().stream().map(rule -> dynamicTest(rule.toString(), () -> {
 *         RuleOutcome outcome = rule.judge(this);
 *         assumeFalse(outcome.isSkipped(), outcome.toString());
 *         outcome.requireUnbroken();
 *     }));
 * }
 * }</pre>
 */
public final class ConformanceKit {
    private static final List<ConformanceRule> RULES = Stream.of(
                    DescriptorRules.RULES,
                    ConfigurationRules.RULES,
                    AdaptationRules.RULES,
                    PublishRules.RULES,
                    TrackingRules.RULES,
                    RetractionRules.RULES,
                    CapabilityRules.RULES,
                    LifecycleRules.RULES)
            .flatMap(List::stream)
            .toList();

    private ConformanceKit() {}

    /** Every rule, in the order of their groups: D descriptor, C configuration, A adapt, P publish, T track and lookup, R retract, X capabilities, L lifecycle. */
    public static List<ConformanceRule> rules() {
        return RULES;
    }

    /** Judges a plugin by every rule. */
    public static ConformanceReport judge(ChannelSubject subject) {
        return new ConformanceReport(
                RULES.stream().map(rule -> rule.judge(subject)).toList());
    }
}
