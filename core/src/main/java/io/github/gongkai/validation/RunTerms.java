package io.github.gongkai.validation;

import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.notice.NoticeSubject;
import io.github.gongkai.notice.NoticeTexts;
import io.github.gongkai.notice.Severity;
import io.github.gongkai.privacy.PersonalDataScanner;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How one run words and weighs what its judges find. Shared by the threads of the run; thread-safe. */
final class RunTerms {
    // Whatever a rule shows of what it found, personal data in it is masked here.
    private static final PersonalDataScanner PERSONAL_DATA = new PersonalDataScanner();

    private final RuleContext context;
    private final NoticeTexts texts;
    private final Profile profile;
    private final TraceKeys trace;
    private final int samples;
    private final Map<NoticeCode, Severity> severities = new ConcurrentHashMap<>();
    /** Codes of which the report has all the details it will take. */
    private final Set<NoticeCode> full = ConcurrentHashMap.newKeySet();

    private final Set<Rule<?>> failed = ConcurrentHashMap.newKeySet();

    RunTerms(RuleContext context, NoticeTexts texts, ValidationRequest request) {
        this.context = context;
        this.texts = texts;
        this.profile = request.profile();
        this.trace = request.trace();
        this.samples = request.samples();
    }

    RuleContext context() {
        return context;
    }

    int samples() {
        return samples;
    }

    Set<NoticeCode> full() {
        return full;
    }

    Tally newTally() {
        return new Tally(samples, full);
    }

    /** Whether the rule has not failed before in this run: one line in the log is enough. */
    boolean isFirstFailureOf(Rule<?> rule) {
        return failed.add(rule);
    }

    /** The severity that the profile, else the wording, gives to a code. */
    Severity severityOf(NoticeCode code) {
        return severities.computeIfAbsent(code, c -> {
            String usual = texts.part(c, "severity");
            return profile.severityOf(
                    c, usual == null ? Severity.ERROR : Severity.valueOf(usual.toUpperCase(Locale.ROOT)));
        });
    }

    /** Words a finding. */
    Notice notice(NoticeCode code, Whereabouts place, String pointer, @Nullable String found, Map<String, ?> values) {
        Map<String, Object> shown = new HashMap<>();
        values.forEach((name, value) -> shown.put(name, value instanceof String text ? masked(text) : value));
        Notice notice = texts.notice(code, place.places().locate(pointer), found == null ? null : masked(found), shown);
        String ownBasis = texts.part(code, place.rules().basisPart());
        if (ownBasis != null) {
            // An older rule set rests on older clauses; an empty text means that it names none.
            notice = notice.withBasis(ownBasis.isEmpty() ? null : ownBasis);
        }
        return about(notice, place).withSeverity(severityOf(code));
    }

    Severity severityOf(Notice imported) {
        return profile.severityOf(imported.code(), imported.severity());
    }

    /** A reader's notice as the report shows it. */
    Notice imported(Notice notice, Whereabouts place) {
        String found = notice.found();
        Notice masked = new Notice(
                notice.code(),
                severityOf(notice),
                notice.location(),
                found == null ? null : masked(found),
                notice.expected(),
                masked(notice.message()),
                masked(notice.fix()),
                notice.basis());
        return about(masked, place);
    }

    private Notice about(Notice notice, Whereabouts place) {
        NoticeSubject about = place.about();
        NoticeSubject shown = about == null
                ? null
                : new NoticeSubject(
                        masked(about.id()),
                        masked(about.title()),
                        about.body() == null ? null : masked(about.body()),
                        about.domain() == null ? null : masked(about.domain()));
        return notice.about(shown, trace.keysAt(place.pointer()));
    }

    static String masked(String text) {
        return PERSONAL_DATA.mask(text);
    }
}
