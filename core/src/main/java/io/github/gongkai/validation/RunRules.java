package io.github.gongkai.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The rules that one run judges by.
 *
 * @param single rules on one subject at a time
 * @param across rules that see the subjects in order
 * @param foreign rules of plugins, by the plugin
 * @param limits what a plugin may take
 */
record RunRules(
        List<Rule<?>> single,
        List<Rule<?>> across,
        Map<RuleShelf.Plugin, List<Rule<?>>> foreign,
        GuardedRules.Limits limits) {
    List<GuardedRules> start(RunTerms terms, Pending pending, Tally failures) {
        List<GuardedRules> started = new ArrayList<>();
        foreign.forEach((plugin, rules) -> started.add(new GuardedRules(plugin, rules, limits, terms)));
        started.forEach(plugin -> plugin.start(pending, failures));
        return started;
    }
}
