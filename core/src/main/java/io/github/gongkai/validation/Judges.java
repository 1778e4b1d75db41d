package io.github.gongkai.validation;

import io.github.gongkai.notice.NoticeCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The judges of some rules in one run. A rule that throws counts as not evaluated and silences no other. On one thread at a time. */
final class Judges {
    private static final Logger log = LoggerFactory.getLogger(Judges.class);

    private final RunTerms terms;
    private final Pending pending;
    private final List<Started<?>> started = new ArrayList<>();

    /**
     * Starts the rules.
     *
     * @param pending keeps what judges will come back to
     * @param failures counts rules that do not even start
     */
    Judges(List<Rule<?>> rules, RunTerms terms, Pending pending, Tally failures) {
        this.terms = terms;
        this.pending = pending;
        rules.forEach(rule -> start(rule, failures));
    }

    private <S> void start(Rule<S> rule, Tally failures) {
        try {
            started.add(new Started<>(rule, rule.judges().apply(terms.context())));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            failed(rule, pending.at("").rules(), e, failures);
        }
    }

    /** Shows a subject to all rules on its type. */
    void judge(SubjectInHand subject, Tally tally) {
        if (subject.value() != null) {
            for (Started<?> one : started) {
                one.judge(subject.value(), subject.place(), tally);
            }
        }
    }

    /** Asks for what is only certain when all subjects were seen. */
    void finish(Tally tally) {
        started.forEach(one -> one.finish(tally));
    }

    private void failed(Rule<?> rule, ActiveRules active, Throwable e, Tally tally) {
        if (terms.isFirstFailureOf(rule)) {
            // Only the type: a message may hold what the rule was looking at.
            log.warn("rule {} failed: {}", rule.codes(), e.getClass().getName());
        }
        for (NoticeCode code : rule.codes()) {
            if (active.codes().contains(code)) {
                tally.notEvaluated(code, NotEvaluated.Reason.RULE_FAILED);
            }
        }
    }

    private final class Started<S> {
        private final Rule<S> rule;
        private final Judge<S> judge;

        Started(Rule<S> rule, Judge<S> judge) {
            this.rule = rule;
            this.judge = judge;
        }

        void judge(Object subject, Whereabouts place, Tally tally) {
            if (rule.subject().isInstance(subject)) {
                try {
                    judge.judge(rule.subject().cast(subject), new Sink(rule, place, pointer -> place, tally));
                } catch (RuntimeException | LinkageError | StackOverflowError e) {
                    failed(rule, place.rules(), e, tally);
                }
            }
        }

        void finish(Tally tally) {
            Whereabouts top = pending.at("");
            try {
                judge.finish(new Sink(rule, top, pending::at, tally));
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                failed(rule, top.rules(), e, tally);
            }
        }
    }

    private final class Sink implements Findings {
        private final Rule<?> rule;
        private final Whereabouts subject;
        private final Function<String, Whereabouts> subjects;
        private final Tally tally;

        Sink(Rule<?> rule, Whereabouts subject, Function<String, Whereabouts> subjects, Tally tally) {
            this.rule = rule;
            this.subject = subject;
            this.subjects = subjects;
            this.tally = tally;
        }

        @Override
        public void found(NoticeCode code, String below, @Nullable String found, Map<String, ?> values) {
            requireOwn(code);
            String pointer = subject.pointer() + below;
            Whereabouts place = subjects.apply(pointer);
            if (place.rules().codes().contains(code)) {
                tally.add(
                        code,
                        terms.severityOf(code),
                        place.about(),
                        () -> terms.notice(code, place, pointer, found, values));
            }
        }

        @Override
        public void notEvaluated(NoticeCode code, NotEvaluated.Reason reason) {
            requireOwn(code);
            if (subject.rules().codes().contains(code)) {
                tally.notEvaluated(code, reason);
            }
        }

        @Override
        public String subjectPointer() {
            if (rule.acrossSubjects()) {
                pending.remember(subject);
            }
            return subject.pointer();
        }

        private void requireOwn(NoticeCode code) {
            if (!rule.codes().contains(code)) {
                throw new IllegalStateException("rule " + rule.codes() + " may not report " + code);
            }
        }
    }
}
