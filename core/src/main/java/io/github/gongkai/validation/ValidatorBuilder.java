package io.github.gongkai.validation;

import io.github.gongkai.calendar.WorkingDayCalendar;
import io.github.gongkai.internal.plugin.PluginDiscovery;
import io.github.gongkai.internal.validation.RuleSetFiles;
import io.github.gongkai.internal.validation.StandardRules;
import io.github.gongkai.notice.NoticeTexts;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sets up a {@link DisclosureValidator}: begins with the library's rules, rule sets, wording and calendar, and with the rule
 * plugins on the class path; each can be replaced. Not thread-safe.
 */
public final class ValidatorBuilder {
    private final Clock clock;
    private WorkingDayCalendar calendar = WorkingDayCalendar.statutory();
    private final List<Rule<?>> rules = new ArrayList<>(StandardRules.all());
    private final List<RuleProvider> providers = new ArrayList<>();
    private List<RuleSet> ruleSets = RuleSetFiles.standard();
    private Function<Locale, NoticeTexts> texts = NoticeTexts::of;
    private Duration pluginTimeout = Duration.ofSeconds(30);
    private boolean discover = true;
    private @Nullable ClassLoader loader;

    ValidatorBuilder(Clock clock) {
        this.clock = clock;
    }

    /** Counts working days by another calendar. */
    public ValidatorBuilder calendar(WorkingDayCalendar newCalendar) {
        calendar = newCalendar;
        return this;
    }

    /** Judges by other rule sets; the first that holds on the day is used. */
    public ValidatorBuilder ruleSets(List<RuleSet> newRuleSets) {
        ruleSets = List.copyOf(newRuleSets);
        return this;
    }

    /** Knows one more rule; it is judged once a rule set names its codes. */
    public ValidatorBuilder rule(Rule<?> rule) {
        rules.add(rule);
        return this;
    }

    /** Takes the wording from elsewhere, for rules of one's own. */
    public ValidatorBuilder texts(Function<Locale, NoticeTexts> newTexts) {
        texts = newTexts;
        return this;
    }

    /** Knows a rule plugin that is not found by itself. */
    public ValidatorBuilder provider(RuleProvider provider) {
        providers.add(provider);
        return this;
    }

    /** Whether to look for rule plugins by {@link java.util.ServiceLoader}; it does unless told not to. */
    public ValidatorBuilder discover(boolean wanted) {
        discover = wanted;
        return this;
    }

    /** Looks for rule plugins with this loader instead of the thread's. */
    public ValidatorBuilder classLoader(ClassLoader newLoader) {
        loader = newLoader;
        return this;
    }

    /** Longest time that a plugin's rules may take for a few hundred subjects. */
    public ValidatorBuilder pluginTimeout(Duration timeout) {
        pluginTimeout = timeout;
        return this;
    }

    /**
     * The validator.
     *
     * @throws io.github.gongkai.GongkaiException for two plugins of one name, or with codes that others use
     */
    public DisclosureValidator build() {
        RuleShelf shelf = new RuleShelf(texts.apply(Locale.CHINA).codes());
        PluginDiscovery<RuleProvider> discovery = new PluginDiscovery<>(
                RuleProvider.class, fault -> shelf.problem(fault.subject(), fault.message(), fault.cause()));
        if (discover) {
            discovery.search(loader);
        }
        shelf.stock(providers, discovery);
        return new DisclosureValidator(this, calendar, shelf);
    }

    Clock clock() {
        return clock;
    }

    List<Rule<?>> rules() {
        return rules;
    }

    List<RuleSet> ruleSets() {
        return ruleSets;
    }

    Function<Locale, NoticeTexts> texts() {
        return texts;
    }

    GuardedRules.Limits limits() {
        return new GuardedRules.Limits(clock, pluginTimeout);
    }
}
