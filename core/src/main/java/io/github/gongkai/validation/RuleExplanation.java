package io.github.gongkai.validation;

import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.internal.validation.RuleExamples;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.notice.NoticeTexts;
import io.github.gongkai.notice.Severity;
import io.github.gongkai.publication.Publication;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one code means (规则说明), in the language asked for. Texts may hold named places such as <code>{found}</code>, which a
 * notice fills. Immutable.
 *
 * @param code stable code
 * @param severity how grave, unless a profile says otherwise
 * @param title a few words
 * @param subject what is judged
 * @param acrossSubjects whether subjects are compared with each other, so that one alone cannot be judged
 * @param checkpoints where it is judged
 * @param message what a notice says
 * @param expected what should stand there, or null
 * @param fix how to mend it
 * @param basis clause that it rests on, or null for a matter of form
 * @param examples bad ones first; empty for rules of others
 */
public record RuleExplanation(
        NoticeCode code,
        Severity severity,
        String title,
        Subject subject,
        boolean acrossSubjects,
        Set<Checkpoint> checkpoints,
        String message,
        @Nullable String expected,
        String fix,
        @Nullable String basis,
        List<RuleExample> examples) {
    /** Copies the collections. */
    public RuleExplanation {
        checkpoints = Collections.unmodifiableSet(EnumSet.copyOf(checkpoints));
        examples = List.copyOf(examples);
    }

    /** What a rule judges. */
    public enum Subject {
        /** 目录. */
        CATALOG("catalog", "目录", "a catalog"),
        /** 事项. */
        ITEM("item", "事项", "an item"),
        /** 公开信息. */
        PUBLICATION("publication", "公开信息", "a publication");

        private final String code;
        private final String label;
        private final String english;

        Subject(String code, String label, String english) {
            this.code = code;
            this.label = label;
            this.english = english;
        }

        /** Stable code for storage and exchange. */
        public String code() {
            return code;
        }

        /** The Chinese term. */
        public String label() {
            return label;
        }

        /** The English term. */
        public String english() {
            return english;
        }

        private static Subject of(Class<?> type) {
            if (type == DisclosureItem.class) {
                return ITEM;
            }
            return type == Publication.class ? PUBLICATION : CATALOG;
        }
    }

    /** One for each code of the rules, in the order of the codes. */
    static List<RuleExplanation> list(List<Rule<?>> rules, NoticeTexts texts) {
        return rules.stream()
                .flatMap(rule -> rule.codes().stream().map(code -> of(rule, code, texts)))
                .sorted(Comparator.comparing(RuleExplanation::code))
                .toList();
    }

    private static RuleExplanation of(Rule<?> rule, NoticeCode code, NoticeTexts texts) {
        String message = part(code, "message", texts);
        String title = texts.part(code, "title");
        return new RuleExplanation(
                code,
                Severity.valueOf(part(code, "severity", texts).toUpperCase(Locale.ROOT)),
                title == null ? message : title,
                Subject.of(rule.subject()),
                rule.acrossSubjects(),
                rule.checkpoints(),
                message,
                texts.part(code, "expected"),
                part(code, "fix", texts),
                texts.part(code, "basis"),
                Stream.of(RuleExamples.bad(code), RuleExamples.good(code))
                        .flatMap(List::stream)
                        .toList());
    }

    private static String part(NoticeCode code, String part, NoticeTexts texts) {
        return Objects.requireNonNull(texts.part(code, part), () -> "no wording for " + code + "." + part);
    }
}
