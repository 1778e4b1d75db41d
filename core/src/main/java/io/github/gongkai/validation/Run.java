package io.github.gongkai.validation;

import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.notice.NoticeTexts;
import io.github.gongkai.notice.Severity;
import io.github.gongkai.notice.SourceMap;
import io.github.gongkai.privacy.PersonalDataScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the rules over the subjects of one call. On one thread. */
final class Run {
    private static final Logger log = LoggerFactory.getLogger(Run.class);
    // Whatever a rule shows of what it found, personal data in it is masked here.
    private static final PersonalDataScanner PERSONAL_DATA = new PersonalDataScanner();

    private final Set<NoticeCode> active;
    private final String basisPart;
    private final NoticeTexts texts;
    private final SourceMap places;
    private final Profile profile;
    private final Tally tally;
    private final List<Started<?>> rules = new ArrayList<>();

    Run(@Nullable RuleSet ruleSet, NoticeTexts texts, SourceMap places, ValidationRequest request) {
        this.active = ruleSet == null ? Set.of() : ruleSet.codes();
        this.basisPart = ruleSet == null ? "basis" : "basis." + ruleSet.id();
        this.texts = texts;
        this.places = places;
        this.profile = request.profile();
        this.tally = new Tally(request.samples());
        for (Notice notice : request.imported()) {
            tally.add(masked(notice).withSeverity(profile.severityOf(notice.code(), notice.severity())));
        }
    }

    private static Notice masked(Notice notice) {
        String found = notice.found();
        return new Notice(
                notice.code(),
                notice.severity(),
                notice.location(),
                found == null ? null : PERSONAL_DATA.mask(found),
                notice.expected(),
                PERSONAL_DATA.mask(notice.message()),
                PERSONAL_DATA.mask(notice.fix()),
                notice.basis());
    }

    Tally tally() {
        return tally;
    }

    /** Starts a rule. One that fails to start counts as not evaluated and does not stop the others. */
    <S> void start(Rule<S> rule, RuleContext context) {
        try {
            rules.add(new Started<>(rule, rule.judges().apply(context)));
        } catch (RuntimeException e) {
            failed(rule, e);
        }
    }

    /** Shows a subject to all rules on its type. */
    void judge(Object subject, String pointer) {
        for (Started<?> started : rules) {
            started.judge(subject, pointer);
        }
    }

    void finish() {
        rules.forEach(Started::finish);
    }

    private void failed(Rule<?> rule, RuntimeException e) {
        // Only the type: a message may hold what the rule was looking at.
        log.warn("rule {} failed: {}", rule.codes(), e.getClass().getName());
        for (NoticeCode code : rule.codes()) {
            if (active.contains(code)) {
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

        void judge(Object subject, String pointer) {
            if (rule.subject().isInstance(subject)) {
                try {
                    judge.judge(rule.subject().cast(subject), new Sink(rule, pointer));
                } catch (RuntimeException e) {
                    failed(rule, e);
                }
            }
        }

        void finish() {
            try {
                judge.finish(new Sink(rule, ""));
            } catch (RuntimeException e) {
                failed(rule, e);
            }
        }
    }

    private final class Sink implements Findings {
        private final Rule<?> rule;
        private final String pointer;

        Sink(Rule<?> rule, String pointer) {
            this.rule = rule;
            this.pointer = pointer;
        }

        @Override
        public void found(NoticeCode code, String below, @Nullable String found, Map<String, ?> values) {
            requireOwn(code);
            if (!active.contains(code)) {
                return;
            }
            Map<String, Object> shown = new HashMap<>();
            values.forEach(
                    (name, value) -> shown.put(name, value instanceof String text ? PERSONAL_DATA.mask(text) : value));
            Notice notice = texts.notice(
                    code, places.locate(pointer + below), found == null ? null : PERSONAL_DATA.mask(found), shown);
            String ownBasis = texts.part(code, basisPart);
            if (ownBasis != null) {
                // An older rule set rests on older clauses; an empty text means that it names none.
                notice = notice.withBasis(ownBasis.isEmpty() ? null : ownBasis);
            }
            Severity severity = profile.severityOf(code, notice.severity());
            if (tally.keepsAnother(code)) {
                tally.add(notice.withSeverity(severity));
            } else {
                tally.count(code, severity);
            }
        }

        @Override
        public void notEvaluated(NoticeCode code, NotEvaluated.Reason reason) {
            requireOwn(code);
            if (active.contains(code)) {
                tally.notEvaluated(code, reason);
            }
        }

        @Override
        public String subjectPointer() {
            return pointer;
        }

        private void requireOwn(NoticeCode code) {
            if (!rule.codes().contains(code)) {
                throw new IllegalStateException("rule " + rule.codes() + " may not report " + code);
            }
        }
    }
}
