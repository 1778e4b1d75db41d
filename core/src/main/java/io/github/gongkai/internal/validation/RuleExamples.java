package io.github.gongkai.internal.validation;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.gongkai.GongkaiException;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.validation.RuleExample;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The bad and good examples of the rules, kept as data beside them: documentation, the command line and the tests read the same
 * lines. Each changes some columns of a faultless catalog and publication, the base. Immutable.
 */
public final class RuleExamples {
    private static final String EMPTY = "（空）";
    private static final ImmutableMap<String, String> BASE = readBase();
    private static final ImmutableMap<NoticeCode, Entry> ENTRIES = readEntries();

    private RuleExamples() {}

    /**
     * The examples of one code.
     *
     * @param pointer where the bad ones are reported
     * @param companions codes that the bad ones cannot but report too
     */
    public record Entry(String pointer, Set<NoticeCode> companions, List<RuleExample> bad, List<RuleExample> good) {}

    /** What stands in each column of the base. */
    public static Map<String, String> base() {
        return BASE;
    }

    /** The codes that have examples, in the order of the files. */
    public static Map<NoticeCode, Entry> entries() {
        return ENTRIES;
    }

    /** Bad examples of a code; empty if it has none. */
    public static List<RuleExample> bad(NoticeCode code) {
        Entry entry = ENTRIES.get(code);
        return entry == null ? List.of() : entry.bad();
    }

    /** Good examples of a code: those of its own, else the base in the columns that the first bad one changes. */
    public static List<RuleExample> good(NoticeCode code) {
        Entry entry = ENTRIES.get(code);
        if (entry == null || !entry.good().isEmpty()) {
            return entry == null ? List.of() : entry.good();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : entry.bad().get(0).fields().keySet()) {
            if (BASE.containsKey(field)) {
                fields.put(field, BASE.getOrDefault(field, ""));
            }
        }
        return List.of(new RuleExample(true, fields));
    }

    private static ImmutableMap<String, String> readBase() {
        ImmutableMap.Builder<String, String> fields = ImmutableMap.builder();
        lines("base.txt").forEach(line -> fields.putAll(fields("base.txt", line)));
        return fields.buildOrThrow();
    }

    private static ImmutableMap<NoticeCode, Entry> readEntries() {
        Map<NoticeCode, Entry> entries = new LinkedHashMap<>();
        for (String name : List.of("catalog", "guideline", "publication", "column", "privacy")) {
            String file = name + ".txt";
            Draft draft = null;
            for (String line : lines(file)) {
                if (line.startsWith("[")) {
                    keep(draft, entries);
                    draft = new Draft(line);
                } else if (draft == null || !draft.add(file, line)) {
                    throw new GongkaiException(file + ": expected [CODE], 反例, 正例 or 兼有, found: \"" + line + "\"");
                }
            }
            keep(draft, entries);
        }
        return ImmutableMap.copyOf(entries);
    }

    private static void keep(@Nullable Draft draft, Map<NoticeCode, Entry> entries) {
        if (draft != null && entries.put(draft.code, draft.entry()) != null) {
            throw new GongkaiException("examples of " + draft.code + " stand in two places");
        }
    }

    private static List<String> lines(String file) {
        try (InputStream in = RuleExamples.class.getResourceAsStream("examples/" + file)) {
            if (in == null) {
                throw new GongkaiException("missing examples: " + file);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable examples: " + file, e);
        }
    }

    /** 栏目 = 内容 ｜ 栏目 = 内容. */
    private static Map<String, String> fields(String file, String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String setting : Splitter.on(" ｜ ").split(text)) {
            int equals = setting.indexOf(" = ");
            if (equals < 0) {
                throw new GongkaiException(file + ": expected 栏目 = 内容, found: \"" + setting + "\"");
            }
            fields.put(
                    setting.substring(0, equals).strip(),
                    setting.substring(equals + 3).strip().replace(EMPTY, ""));
        }
        return fields;
    }

    private static final class Draft {
        private final NoticeCode code;
        private final String pointer;
        private final ImmutableList.Builder<RuleExample> bad = ImmutableList.builder();
        private final ImmutableList.Builder<RuleExample> good = ImmutableList.builder();
        private Set<NoticeCode> companions = Set.of();

        Draft(String head) {
            int end = head.indexOf(']');
            code = new NoticeCode(head.substring(1, end));
            pointer = head.substring(end + 1).strip();
        }

        boolean add(String file, String line) {
            String rest = line.length() < 3 ? "" : line.substring(3);
            switch (line.substring(0, Math.min(2, line.length()))) {
                case "反例" -> bad.add(new RuleExample(false, fields(file, rest)));
                case "正例" -> good.add(new RuleExample(true, fields(file, rest)));
                case "兼有" ->
                    companions = List.of(rest.split(" ")).stream()
                            .map(NoticeCode::new)
                            .collect(ImmutableSet.toImmutableSet());
                default -> {
                    return false;
                }
            }
            return true;
        }

        Entry entry() {
            return new Entry(pointer, companions, bad.build(), good.build());
        }
    }
}
