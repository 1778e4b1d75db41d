package io.github.gongkai.internal.validation;

import com.google.common.collect.ImmutableSet;
import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.standard.DisclosureStandard;
import io.github.gongkai.validation.Findings;
import io.github.gongkai.validation.Judge;
import io.github.gongkai.validation.Rule;
import io.github.gongkai.validation.RuleContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rules on whether an item says in words what it is about: no stopgaps, no catch-all names, no second item under nearly the same name. */
final class NamingRules {
    private static final NoticeCode STOPGAP = new NoticeCode("CAT-040");
    private static final NoticeCode VAGUE_NAME = new NoticeCode("CAT-041");
    private static final NoticeCode NEAR_DUPLICATE = new NoticeCode("CAT-042");
    private static final NoticeCode LONG_NAME = new NoticeCode("CAT-043");
    private static final NoticeCode NUMBERED_NAME = new NoticeCode("CAT-044");
    private static final NoticeCode NO_UPPER_LEVEL = new NoticeCode("CAT-046");
    private static final Set<String> STOPGAPS = ImmutableSet.copyOf(Vocabulary.of("placeholder"));
    private static final Set<String> VAGUE = ImmutableSet.copyOf(Vocabulary.of("vague-name"));
    /** 1. / 1.1 / (一) / 一、 before a name; not 12345热线, not 2026年计划. */
    private static final Pattern NUMBERING = Pattern.compile(
            "\\s*(?:[0-9]{1,2}(?:\\.[0-9]{1,2})*[.、．]|[（(][一二三四五六七八九十0-9]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)");

    private static final int LONGEST_NAME = 60;

    private NamingRules() {}

    static List<Rule<?>> all() {
        return List.of(
                on(NamingRules::stopgaps, "CAT-040"),
                on(NamingRules::name, "CAT-041", "CAT-043"),
                Rule.across(DisclosureItem.class, NamingRules::nearDuplicates, "CAT-042"),
                on(NamingRules::levels, "CAT-044", "CAT-046"));
    }

    private static Rule<DisclosureItem> on(Judge<DisclosureItem> judge, String... codes) {
        return Rule.on(DisclosureItem.class, context -> judge, codes);
    }

    private static void stopgaps(DisclosureItem item, Findings findings) {
        DisclosureStandard standard = item.standard();
        stopgap(item.name(), "/path", findings);
        stopgap(standard.content(), "/standard/content", findings);
        if (standard.legalBasis() != null) {
            stopgap(standard.legalBasis().text(), "/standard/legalBasis", findings);
        }
        if (standard.timeLimit() != null) {
            stopgap(standard.timeLimit().text(), "/standard/timeLimit", findings);
        }
        if (standard.body() != null) {
            stopgap(standard.body().text(), "/standard/body", findings);
        }
    }

    private static void stopgap(@Nullable String text, String pointer, Findings findings) {
        if (text != null && STOPGAPS.contains(text.strip())) {
            findings.found(STOPGAP, pointer, text.strip());
        }
    }

    private static void name(DisclosureItem item, Findings findings) {
        String name = item.name().strip();
        if (VAGUE.contains(name)) {
            findings.found(VAGUE_NAME, "/path", name);
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            findings.found(LONG_NAME, "/path", name, Map.of("most", LONGEST_NAME));
        }
    }

    /** Names that differ in nothing but width, brackets, blanks, numbering or 的, 及, 和; equal ones have a rule of their own. */
    private static Judge<DisclosureItem> nearDuplicates(RuleContext context) {
        Map<String, DisclosureItem> first = new HashMap<>();
        Map<String, String> places = new HashMap<>();
        return (item, findings) -> {
            String key = item.domain() + "\n" + item.comparablePath();
            if (item.name().isBlank()) {
                return;
            }
            DisclosureItem earlier = first.putIfAbsent(key, item);
            if (earlier == null) {
                places.put(key, findings.subjectPointer());
            } else if (!earlier.path().equals(item.path())) {
                findings.found(
                        NEAR_DUPLICATE,
                        "/path",
                        item.name(),
                        Map.of("other", earlier.name(), "first", places.getOrDefault(key, "")));
            }
        };
    }

    private static void levels(DisclosureItem item, Findings findings) {
        boolean named = false;
        for (int i = item.path().size() - 1; i >= 0; i--) {
            String level = item.path().get(i);
            if (NUMBERING.matcher(level).lookingAt()) {
                findings.found(NUMBERED_NAME, "/path/" + i, level);
            }
            if (named && level.isBlank()) {
                findings.found(NO_UPPER_LEVEL, "/path/" + i, null, Map.of("name", item.name()));
            }
            named |= !level.isBlank();
        }
    }
}
