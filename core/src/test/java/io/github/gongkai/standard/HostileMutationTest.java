package io.github.gongkai.standard;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Real wordings, broken at random: nothing is thrown, nothing is invented, and what is left over stands in the text. */
@DisplayName("随机改坏的写法")
class HostileMutationTest {
    private static final String NOISE =
            "《》〈〉<>“”()（）〔〕[]【】第条款项章之至、，。；：:/|-—~*_ 　\n\t√■□☑☒○●口Rt£0123456789０９一二十百廿年月日号令前后内或和及的"
                    + "自起公开每季度无同上x\uD83D\uDE00\u200B";
    private static final int ROUNDS = 15_000;

    private final Random random = new Random(20171109);

    @Test
    void leavesOfATimeLimitOnlyWhatIsWritten() {
        for (String text : mutations("time-limits.tsv")) {
            TimeLimitPhrase phrase = TimeLimitPhrase.parse(text);
            assertAccount(text, phrase.status(), phrase.terms().size(), phrase.rest());
            assertThat(phrase.terms()).as(text).allSatisfy(term -> {
                assertThat(term.amount() == null).isEqualTo(term.unit() == null);
                assertThat(term.anchor() == LimitAnchor.OTHER && term.condition() == null)
                        .isFalse();
            });
        }
    }

    @Test
    void leavesOfALegalBasisOnlyWhatIsWritten() {
        for (String text : mutations("legal-bases.tsv")) {
            LegalBasisPhrase phrase = LegalBasisPhrase.parse(text);
            assertAccount(text, phrase.status(), phrase.bases().size(), phrase.rest());
            assertThat(phrase.bases())
                    .as(text)
                    .noneMatch(basis -> basis.title() == null && basis.documentNumber() == null);
        }
    }

    @Test
    void leavesOfABodyOnlyWhatIsWritten() {
        for (String text : mutations("bodies.tsv")) {
            BodyPhrase phrase = BodyPhrase.parse(text);
            assertAccount(text, phrase.status(), phrase.names().size(), phrase.rest());
            assertThat(phrase.names())
                    .as(text)
                    .allSatisfy(name -> assertThat(bare(text)).contains(bare(name)));
        }
    }

    @Test
    @DisplayName("渠道不会既选又不选，认不出的都保留原文")
    void aCarrierIsNeverBothTickedAndOpen() {
        for (String text : mutations("carriers.tsv")) {
            CarrierPhrase phrase = CarrierPhrase.parse(text);
            Set<Carrier> both = phrase.selected().stream()
                    .filter(phrase.offered()::contains)
                    .collect(Collectors.toSet());
            assertThat(both).as(text).isEmpty();
            Set<String> labels = Stream.of(Carrier.values()).map(Carrier::label).collect(Collectors.toSet());
            assertThat(Stream.concat(phrase.other().stream(), phrase.ambiguous().stream()))
                    .as(text)
                    .allMatch(label -> labels.contains(label) || bare(text).contains(bare(label)));
        }
    }

    @Test
    @DisplayName("判为合格的发文字号与标准写法一字不差")
    void aValidDocumentNumberIsSpeltAsTheStandardHasIt() {
        for (String text : mutations("document-numbers.tsv")) {
            DocumentNumberPhrase phrase = DocumentNumberPhrase.parse(text);
            assertThat(phrase.valid()).as(text).isEqualTo(phrase.problem() == null);
            if (phrase.valid()) {
                assertThat(phrase.number()).as(text).hasToString(text.strip());
            }
        }
    }

    private static void assertAccount(String text, ParseStatus status, int parts, String rest) {
        assertThat(status)
                .as(text)
                .isEqualTo(
                        parts == 0 ? ParseStatus.UNPARSED : rest.isEmpty() ? ParseStatus.PARSED : ParseStatus.PARTLY);
        assertThat(isSubsequence(rest, text)).as("%s leaves %s", text, rest).isTrue();
    }

    /** Pieces of the rest are joined by a semicolon that need not stand in the text. */
    private static boolean isSubsequence(String rest, String text) {
        int at = 0;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            int found = text.indexOf(c, at);
            if (found < 0 && c != '；') {
                return false;
            }
            at = found < 0 ? at : c == '；' ? at : found + 1;
        }
        return true;
    }

    private static String bare(String text) {
        return PhraseText.spell(text);
    }

    private List<String> mutations(String file) {
        List<String> wordings =
                Vocabulary.rows(file).stream().map(row -> row.get(0)).toList();
        return Stream.generate(() -> mutated(wordings)).limit(ROUNDS).toList();
    }

    private String mutated(List<String> wordings) {
        StringBuilder text = new StringBuilder(wordings.get(random.nextInt(wordings.size())));
        if (random.nextInt(4) == 0) {
            text.append(wordings.get(random.nextInt(wordings.size())));
        }
        for (int i = random.nextInt(5); i >= 0; i--) {
            int at = random.nextInt(text.length() + 1);
            int noise = random.nextInt(NOISE.length());
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, NOISE.charAt(noise));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
                case 2 -> text.replace(at, Math.min(text.length(), at + 1), NOISE.substring(noise, noise + 1));
                default -> text.insert(at, text.substring(Math.min(at, text.length() / 2), at));
            }
        }
        return text.toString();
    }
}
