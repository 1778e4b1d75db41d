package io.github.gongkai.privacy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Measures the scanner against texts that were made without it, and prints what it found of each kind. */
@DisplayName("标注语料：查准率与查全率")
class LabelledCorpusTest {
    private static final int FEWEST_LINES = 6_000;

    private final PersonalDataScanner scanner = new PersonalDataScanner();
    private final Map<PersonalDataKind, int[]> counts = new EnumMap<>(PersonalDataKind.class);
    private final List<String> misses = new ArrayList<>();

    static List<LabelledText> corpus(long seed, int lines) {
        CorpusPeople people = new CorpusPeople(new Random(seed));
        CorpusLists lists = new CorpusLists(people);
        CorpusLookAlikes lookAlikes = new CorpusLookAlikes(people);
        CorpusHardCases hardCases = new CorpusHardCases(people);
        List<LabelledText> corpus = new ArrayList<>();
        long count = 0;
        while (count < lines) {
            LabelledText text = switch (people.number(4)) {
                case 0, 1 -> hardCases.next();
                case 2 -> lists.next();
                default -> lookAlikes.next();
            };
            corpus.add(text);
            count += text.text().lines().count();
        }
        return corpus;
    }

    @Test
    @DisplayName("五千行以上：查准率不低于0.99，查全率不低于0.98")
    void findsWhatIsPersonalAndLittleElse() {
        List<LabelledText> corpus = corpus(20_261_125L, FEWEST_LINES);
        corpus.forEach(this::judge);
        int[] all = new int[3];
        StringBuilder table = new StringBuilder(String.format("%nkind             found  false missed%n"));
        counts.forEach((kind, count) -> {
            table.append(String.format("%-15s %6d %6d %6d%n", kind.code(), count[0], count[1], count[2]));
            for (int i = 0; i < 3; i++) {
                all[i] += count[i];
            }
        });
        double precision = all[0] / (double) (all[0] + all[1]);
        double recall = all[0] / (double) (all[0] + all[2]);
        long lines =
                corpus.stream().mapToLong(text -> text.text().lines().count()).sum();
        System.out.printf("%s%d lines: precision %.4f, recall %.4f%n", table, lines, precision, recall);

        assertThat(lines).isGreaterThanOrEqualTo(FEWEST_LINES);
        assertThat(counts.keySet()).containsAll(EnumSet.complementOf(EnumSet.of(PersonalDataKind.OFFICE_CONTACT)));
        assertThat(precision).as(() -> String.join("\n", misses)).isGreaterThanOrEqualTo(0.99);
        assertThat(recall).as(() -> String.join("\n", misses)).isGreaterThanOrEqualTo(0.98);
    }

    private void judge(LabelledText text) {
        List<PersonalDataFinding> findings = new ArrayList<>(scanner.scan(text.text()));
        for (LabelledText.Truth truth : text.truths()) {
            boolean found = findings.removeIf(finding -> isSame(finding, truth));
            count(truth.kind(), found ? 0 : 2);
            if (!found) {
                misses.add("missed " + truth.kind() + ": " + around(text.text(), truth.start(), truth.end()));
            }
        }
        for (PersonalDataFinding finding : findings) {
            count(finding.kind(), 1);
            misses.add("false " + finding.kind() + ": " + around(text.text(), finding.start(), finding.end()));
        }
    }

    /** The finding covers what is secret; a passbook's account that happens to look like a card may be called one. */
    private static boolean isSame(PersonalDataFinding finding, LabelledText.Truth truth) {
        boolean covers = finding.start() <= truth.start() && finding.end() >= truth.end()
                || finding.kind() == PersonalDataKind.ADDRESS
                        && finding.end() >= truth.end()
                        && finding.start() < truth.end();
        return covers && (finding.kind() == truth.kind() || isAccount(finding.kind()) && isAccount(truth.kind()));
    }

    private static boolean isAccount(PersonalDataKind kind) {
        return kind == PersonalDataKind.BANK_ACCOUNT || kind == PersonalDataKind.BANK_CARD;
    }

    private static String around(String text, int start, int end) {
        return text.substring(Math.max(0, start - 20), start) + "[" + text.substring(start, end) + "]"
                + text.substring(end, Math.min(text.length(), end + 12));
    }

    private void count(PersonalDataKind kind, int what) {
        counts.computeIfAbsent(kind, k -> new int[3])[what]++;
    }
}
