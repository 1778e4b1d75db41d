package io.github.gongkai.standard;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every wording in the files beside this class is read exactly as the line says. */
@DisplayName("真实目录中的写法逐条读对")
class RealWordingTest {
    static Stream<Arguments> wordings() {
        return Stream.of(
                        lines("time-limits.tsv", PlainForm::timeLimit),
                        lines("legal-bases.tsv", PlainForm::legalBasis),
                        lines("carriers.tsv", PlainForm::carriers),
                        lines("bodies.tsv", PlainForm::bodies),
                        lines("document-numbers.tsv", PlainForm::documentNumber))
                .flatMap(lines -> lines);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wordings")
    void isReadAsWritten(String wording, String expected, UnaryOperator<String> reader) {
        assertThat(reader.apply(wording)).as(wording).isEqualTo(expected);
    }

    private static Stream<Arguments> lines(String file, UnaryOperator<String> reader) {
        List<List<String>> rows = Vocabulary.rows(file);
        assertThat(rows)
                .as(file)
                .hasSizeGreaterThan(20)
                .allSatisfy(row -> assertThat(row).hasSize(2));
        return rows.stream().map(row -> Arguments.of(row.get(0), row.get(1), reader));
    }
}
