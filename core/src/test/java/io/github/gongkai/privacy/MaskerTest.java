package io.github.gongkai.privacy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("遮盖")
class MaskerTest {
    static Set<String> profiles() {
        return Masker.profiles();
    }

    @Test
    @DisplayName("通用方案：34**************12、138****1234，住址到乡镇，姓名留姓")
    void theStandardProfile() {
        Masker masker = Masker.standard();

        assertThat(masker.mask(PersonalDataKind.ID_CARD, "340223 19650102 1212"))
                .isEqualTo("34**************12");
        assertThat(masker.mask(PersonalDataKind.MOBILE, "+86 138-1234-1234")).isEqualTo("138****1234");
        assertThat(masker.mask(PersonalDataKind.BANK_CARD, "6222020000000000000"))
                .isEqualTo("***************0000");
        assertThat(masker.mask(PersonalDataKind.ADDRESS, "南陵县籍山镇五里村王庄组12号")).isEqualTo("南陵县籍山镇***");
        assertThat(masker.mask(PersonalDataKind.NAME, "张三")).isEqualTo("张*");
        assertThat(masker.mask(PersonalDataKind.NAME, "欧阳小明")).isEqualTo("欧阳**");
        assertThat(masker.mask(PersonalDataKind.PLATE, "皖B·12345")).isEqualTo("皖B****5");
    }

    @Test
    @DisplayName("公示名单方案：身份证号最多留前六位，末四位不留，方案要求的姓名照登")
    void theProfileOfPublicLists() {
        Masker masker = Masker.of("public-list");

        assertThat(masker.mask(PersonalDataKind.ID_CARD, "340223196501021212")).isEqualTo("340223************");
        assertThat(masker.mask(PersonalDataKind.ADDRESS, "籍山镇五里村王庄组12号")).isEqualTo("籍山镇五里村***");
        assertThat(masker.mask(PersonalDataKind.NAME, "张三")).isEqualTo("张三");
        assertThat(masker.keeps(PersonalDataKind.NAME)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName("每个方案对每类信息都有规则，号码不会原样留下")
    void everyProfileHasARuleForEveryKind(String profile) {
        for (PersonalDataKind kind : PersonalDataKind.values()) {
            String masked = Masker.of(profile).mask(kind, "340223196501021212");
            assertThat(kind == PersonalDataKind.NAME || masked.contains("*"))
                    .as(profile + " " + kind)
                    .isTrue();
        }
    }

    @Test
    void anUnknownProfileIsRefusedWithTheNamesOfThoseThatAre() {
        assertThatThrownBy(() -> Masker.of("loose"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("loose")
                .hasMessageContaining("public-list");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @DisplayName("遮盖后的文本再筛查没有发现，再遮盖不变，其余文字一字不动")
    void maskedTextScansClean(long seed) {
        for (String profile : Masker.profiles()) {
            PersonalDataScanner scanner = new PersonalDataScanner().withMasker(Masker.of(profile));
            for (LabelledText text : LabelledCorpusTest.corpus(seed, 600)) {
                String masked = scanner.mask(text.text());
                assertThat(new PersonalDataScanner().scan(masked))
                        .as(() -> profile + "\n" + text.text() + "\n" + masked)
                        .isEmpty();
                assertThat(scanner.mask(masked)).isEqualTo(masked);
                assertThat(rest(text.text(), scanner.scan(text.text()))).isEqualTo(rest(masked, text, scanner));
            }
        }
    }

    private static String rest(String text, List<PersonalDataFinding> findings) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (PersonalDataFinding finding : findings) {
            rest.append(text, from, finding.start()).append('|');
            from = finding.end();
        }
        return rest.append(text.substring(from)).toString();
    }

    private static String rest(String masked, LabelledText text, PersonalDataScanner scanner) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        int shift = 0;
        for (PersonalDataFinding finding : scanner.scan(text.text())) {
            int start = finding.start() + shift;
            rest.append(masked, from, start).append('|');
            from = start + finding.masked().length();
            shift += finding.masked().length() - (finding.end() - finding.start());
        }
        return rest.append(masked.substring(from)).toString();
    }
}
