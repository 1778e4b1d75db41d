package io.github.gongkai.exchange;

import com.google.common.base.Splitter;
import io.github.gongkai.body.DisclosureLevel;
import io.github.gongkai.notice.SourceLocation;
import io.github.gongkai.standard.Audience;
import io.github.gongkai.standard.DisclosureMode;
import io.github.gongkai.standard.OpennessStage;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads cells of columns that hold ticks, or words in their place. What cannot be told is a notice, never a guess. */
final class TickCells {
    private static final Pattern OPTIONS = Pattern.compile("[\\s、,，;；/]+");
    /** Options may stand without a blank between them: ■主动□依申请. */
    private static final Pattern MARK = Pattern.compile("(?=[■□☑☐√○●◆◇])");

    private static final Map<DisclosureMode, Set<String>> MODES = modes();
    private static final Map<OpennessStage, Set<String>> STAGES = stages();
    private static final Map<DisclosureLevel, Set<String>> LEVELS = levels();

    private static final Pattern COMMON_ENDING = Pattern.compile("(公开|级|/.*)$");

    private final TickMarks marks;
    private final HeaderDictionary headings;
    private final Findings findings;

    /**
     * What a cell of 特定群体 says.
     *
     * @param meant whether a group is meant at all
     * @param name its name, or null if only ticked
     */
    record Group(boolean meant, @Nullable String name) {}

    /** The values a cell names, and whether it says anything else. */
    record Words<T>(Set<T> values, boolean others) {}

    TickCells(TickMarks marks, HeaderDictionary headings, Findings findings) {
        this.marks = marks;
        this.headings = headings;
        this.findings = findings;
    }

    /** Whether a cell is ticked: by a mark, or by the column's own heading written out, alone or after a mark. */
    boolean isTicked(String text, ColumnRole.Kind kind, Supplier<SourceLocation> place) {
        Optional<Boolean> mark = marks.read(text);
        if (mark.isPresent()) {
            return mark.get();
        }
        Optional<Boolean> leading = marks.leadingMark(text);
        if (headings.role(java.util.List.of(marks.withoutMark(text))).kind() == kind) {
            return leading.orElse(true);
        }
        findings.add("IMP-007", place.get(), text);
        return false;
    }

    Group group(String text, Supplier<SourceLocation> place) {
        Optional<Boolean> mark = marks.read(text);
        if (mark.isPresent()) {
            return new Group(mark.get(), null);
        }
        String words = marks.withoutMark(text);
        boolean named = words.codePoints().filter(Character::isIdeographic).count() >= 2;
        if (!named || marks.leadingMark(text).equals(Optional.of(false))) {
            findings.add("IMP-007", place.get(), text);
            return new Group(false, null);
        }
        boolean heading = headings.role(java.util.List.of(words)).kind() == ColumnRole.Kind.GROUP;
        return new Group(true, heading ? null : words);
    }

    /** A single column 公开对象: 全社会, or a group in words, or both as options. */
    Audience audience(String text, Supplier<SourceLocation> place) {
        boolean everyone = false;
        Set<String> groups = new LinkedHashSet<>();
        for (String option : Splitter.on(OPTIONS).split(MARK.matcher(text).replaceAll(" "))) {
            String words = marks.withoutMark(option).strip();
            if (words.isEmpty() && !option.isBlank()) {
                // A mark without words belongs to no option.
                findings.add("IMP-016", place.get(), option);
            }
            if (words.isEmpty() || marks.leadingMark(option).equals(Optional.of(false))) {
                continue;
            }
            ColumnRole.Kind kind = headings.role(java.util.List.of(words)).kind();
            if (kind == ColumnRole.Kind.EVERYONE || words.equals("社会") || words.equals("公众")) {
                everyone = true;
            } else if (words.codePoints().noneMatch(Character::isIdeographic)) {
                findings.add("IMP-016", place.get(), words);
            } else {
                groups.add(words);
            }
        }
        return new Audience(everyone, !groups.isEmpty(), groups.isEmpty() ? null : String.join("、", groups));
    }

    /** A cell that names its values in words, as options with marks or plainly. */
    <T> Words<T> words(String text, Map<T, Set<String>> words, Supplier<SourceLocation> place) {
        Set<T> found = new LinkedHashSet<>();
        boolean others = false;
        for (String option : Splitter.on(OPTIONS).split(MARK.matcher(text).replaceAll(" "))) {
            String word = marks.withoutMark(option).strip();
            if (word.isEmpty() && !option.isBlank()) {
                // A mark without words belongs to no option.
                findings.add("IMP-016", place.get(), option);
                others = true;
            }
            if (word.isEmpty()) {
                continue;
            }
            boolean ticked = marks.leadingMark(option).orElse(true);
            boolean known = false;
            for (Map.Entry<T, Set<String>> entry : words.entrySet()) {
                if (entry.getValue().contains(word) || entry.getValue().contains(stem(word))) {
                    known = true;
                    if (ticked) {
                        found.add(entry.getKey());
                    }
                }
            }
            if (!known) {
                findings.add("IMP-016", place.get(), word);
                others = true;
            }
        }
        return new Words<>(found, others);
    }

    private static String stem(String word) {
        return COMMON_ENDING.matcher(word).replaceFirst("");
    }

    /** What names each way of disclosure (公开方式). */
    Map<DisclosureMode, Set<String>> modeWords() {
        return MODES;
    }

    Map<OpennessStage, Set<String>> stageWords() {
        return STAGES;
    }

    Map<DisclosureLevel, Set<String>> levelWords() {
        return LEVELS;
    }

    private static Map<DisclosureMode, Set<String>> modes() {
        Map<DisclosureMode, Set<String>> words = new EnumMap<>(DisclosureMode.class);
        for (DisclosureMode mode : DisclosureMode.values()) {
            words.put(mode, Set.of(mode.label()));
        }
        return words;
    }

    private static Map<OpennessStage, Set<String>> stages() {
        Map<OpennessStage, Set<String>> words = new EnumMap<>(OpennessStage.class);
        for (OpennessStage stage : OpennessStage.values()) {
            words.put(stage, Set.of(stage.label()));
        }
        return words;
    }

    private static Map<DisclosureLevel, Set<String>> levels() {
        Map<DisclosureLevel, Set<String>> words = new EnumMap<>(DisclosureLevel.class);
        words.put(DisclosureLevel.NATIONAL, Set.of("国家", "中央"));
        words.put(DisclosureLevel.PROVINCIAL, Set.of("省", "自治区"));
        words.put(DisclosureLevel.MUNICIPAL, Set.of("市", "州", "地市", "设区市"));
        words.put(DisclosureLevel.COUNTY, Set.of("县", "区", "区县", "县区", "旗", "旗县", "县(区)", "县（区）"));
        words.put(DisclosureLevel.TOWNSHIP, Set.of("乡", "镇", "乡镇", "街道", "镇街", "街镇", "乡(镇)", "乡（镇）"));
        words.put(DisclosureLevel.VILLAGE, Set.of("村", "社区", "村居", "村(社区)", "村（社区）"));
        return words;
    }
}
