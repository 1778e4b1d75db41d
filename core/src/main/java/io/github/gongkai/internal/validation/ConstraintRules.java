package io.github.gongkai.internal.validation;

import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.validation.Findings;
import io.github.gongkai.validation.Rule;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Rules on single fields: the Jakarta constraints on the model's records, judged by Hibernate Validator in one pass. */
final class ConstraintRules {
    // The factory holds no thread and no file: it lives as long as the class, like a compiled pattern.
    private static final Validator VALIDATOR =
            ValidatorFactories.open(Locale.ROOT).getValidator();

    private ConstraintRules() {}

    static List<Rule<?>> all() {
        return List.of(
                on(DisclosureCatalog.class, "CAT-030", "CAT-031"),
                on(DisclosureItem.class, "CAT-002", "CAT-003", "CAT-004", "CAT-005", "CAT-006", "CAT-007", "CAT-025"),
                on(
                        Publication.class,
                        "PUB-001",
                        "PUB-003",
                        "PUB-004",
                        "PUB-008",
                        "PUB-016",
                        "PUB-019",
                        "PUB-022",
                        "PUB-032",
                        "PUB-033",
                        "PUB-034"));
    }

    private static <S> Rule<S> on(Class<S> type, String... codes) {
        FieldScreen screen = new FieldScreen(type, VALIDATOR);
        return Rule.on(type, context -> (subject, findings) -> judge(screen, subject, findings), codes);
    }

    private static void judge(FieldScreen screen, Object subject, Findings findings) {
        if (screen.passes(subject)) {
            return;
        }
        for (ConstraintViolation<Object> violation : VALIDATOR.validate(subject)) {
            NoticeCode code = Objects.requireNonNull(
                    ConstraintMessageTexts.codeIn(violation.getMessageTemplate()),
                    "a constraint of the model names its rule");
            Object value = violation.getInvalidValue();
            boolean showable = value instanceof CharSequence || value instanceof Number;
            findings.found(code, pointer(violation.getPropertyPath()), showable ? value.toString() : null);
        }
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
