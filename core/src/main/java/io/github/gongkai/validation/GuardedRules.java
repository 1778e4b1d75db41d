package io.github.gongkai.validation;

import io.github.gongkai.internal.plugin.CallGuard;
import io.github.gongkai.internal.plugin.CallLimits;
import io.github.gongkai.internal.plugin.PluginCallException;
import io.github.gongkai.internal.plugin.PluginDiscovery;
import io.github.gongkai.notice.NoticeCode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules of one plugin in one run, called under guard: one that does not return in time is out for the rest of the run. */
final class GuardedRules implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(GuardedRules.class);

    private final RuleShelf.Plugin plugin;
    private final List<Rule<?>> rules;
    private final RunTerms terms;
    private final Duration timeout;
    private final CallGuard guard;
    private @Nullable Judges judges;

    GuardedRules(RuleShelf.Plugin plugin, List<Rule<?>> rules, Limits limits, RunTerms terms) {
        this.plugin = plugin;
        this.rules = rules;
        this.terms = terms;
        this.timeout = limits.timeout();
        this.guard = new CallGuard(
                "rule plugin " + plugin.name(),
                PluginDiscovery.classLoaderOf(plugin.provider()),
                new CallLimits(limits.clock(), timeout, 1, GuardedRules::thread),
                (message, cause) -> log.warn("{}", message));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "gongkai-rule-plugin");
        thread.setDaemon(true);
        return thread;
    }

    void start(Pending pending, Tally into) {
        Tally failures = terms.newTally();
        judges = call("start", () -> new Judges(rules, terms, pending, failures));
        if (judges == null) {
            missed(pending.at("").rules(), into);
        } else {
            into.append(failures);
        }
    }

    void judge(List<SubjectInHand> subjects, Tally into) {
        Judges running = judges;
        // A call that is given up may still run: what it counts must not reach the report.
        Tally counted = running == null
                ? null
                : call("judge", () -> {
                    Tally tally = terms.newTally();
                    subjects.forEach(subject -> running.judge(subject, tally));
                    return tally;
                });
        if (counted != null) {
            into.append(counted);
        } else {
            subjects.forEach(subject -> missed(subject.place().rules(), into));
        }
    }

    void finish(Tally into) {
        Judges running = judges;
        Tally counted = running == null
                ? null
                : call("finish", () -> {
                    Tally tally = terms.newTally();
                    running.finish(tally);
                    return tally;
                });
        if (counted != null) {
            into.append(counted);
        }
    }

    private <T> @Nullable T call(String operation, Callable<@Nullable T> code) {
        try {
            return guard.call(operation, timeout, code);
        } catch (PluginCallException e) {
            log.warn("the rules of plugin {} are out for the rest of this run: {}", plugin.name(), e.getMessage());
            judges = null;
            return null;
        }
    }

    private void missed(ActiveRules active, Tally into) {
        for (Rule<?> rule : rules) {
            for (NoticeCode code : rule.codes()) {
                if (active.codes().contains(code)) {
                    into.notEvaluated(code, NotEvaluated.Reason.RULE_FAILED);
                }
            }
        }
    }

    @Override
    public void close() {
        guard.shutDown();
    }

    /**
     * What a plugin's rules may take.
     *
     * @param clock judges time
     * @param timeout longest time for a few hundred subjects
     */
    record Limits(Clock clock, Duration timeout) {}
}
