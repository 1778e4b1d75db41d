package io.github.gongkai.standard;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("法规简称只补全，不代换")
class LegalNamesTest {
    private static final List<List<String>> ROWS = Vocabulary.rows("legal-names.tsv");

    @Test
    @DisplayName("已废止的法律写明由什么取代，取代者本身有效")
    void aRepealedLawNamesASuccessorInForce() {
        List<String> inForce = ROWS.stream()
                .filter(row -> row.get(3).equals("in-force"))
                .map(row -> row.get(1))
                .toList();
        assertThat(ROWS).allSatisfy(row -> {
            assertThat(row).hasSize(5);
            assertThat(row.get(3)).isIn("in-force", "repealed");
            if (row.get(3).equals("repealed")) {
                assertThat(inForce).contains(row.get(4)).doesNotContain(row.get(1));
            } else {
                assertThat(row.get(4)).isEqualTo("-");
            }
        });
    }

    @Test
    @DisplayName("引用已废止的婚姻法，读作婚姻法，不读作民法典")
    void completesTheNameOfARepealedLawAndDoesNotReplaceIt() {
        assertThat(LegalBasisPhrase.parse("《婚姻法》").bases())
                .extracting(LegalBasis::title)
                .containsExactly("中华人民共和国婚姻法");
    }
}
