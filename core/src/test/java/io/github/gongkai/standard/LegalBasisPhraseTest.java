package io.github.gongkai.standard;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("公开依据")
class LegalBasisPhraseTest {
    @Test
    @DisplayName("两部法并列读作两条")
    void twoLawsSideBySideAreTwoBases() {
        LegalBasisPhrase cell = LegalBasisPhrase.parse("《中华人民共和国公共图书馆法》《中华人民共和国公共文化服务保障法》");
        assertThat(cell.bases()).hasSize(2);
    }

    @Test
    @DisplayName("简称补成全称")
    void aShortNameIsCompleted() {
        LegalBasisPhrase cell = LegalBasisPhrase.parse("《城乡规划法》");
        assertThat(cell.bases()).extracting(LegalBasis::title).containsExactly("中华人民共和国城乡规划法");
    }

    @Test
    @DisplayName("国务院令读作行政法规")
    void aDecreeOfTheStateCouncilIsAnAdministrativeRegulation() {
        LegalBasisPhrase cell = LegalBasisPhrase.parse("《优化营商环境条例》（国务院令第722号）");
        assertThat(cell.bases())
                .extracting(LegalBasis::kind)
                .containsExactly(LegalBasis.Kind.ADMINISTRATIVE_REGULATION);
        assertThat(cell.bases()).extracting(LegalBasis::documentNumber).containsExactly("国务院令第722号");
    }

    @Test
    @DisplayName("省的条例是地方性法规")
    void aRegulationOfAProvinceIsLocal() {
        LegalBasisPhrase cell = LegalBasisPhrase.parse("《浙江省公共数据条例》");
        assertThat(cell.bases()).extracting(LegalBasis::kind).containsExactly(LegalBasis.Kind.LOCAL_REGULATION);
    }

    @Test
    @DisplayName("没有令号的办法不猜位阶")
    void measuresWithoutADecreeHaveNoKnownRank() {
        LegalBasisPhrase cell = LegalBasisPhrase.parse("《安徽省行政执法信息公示办法》");
        assertThat(cell.bases()).extracting(LegalBasis::kind).containsExactly(LegalBasis.Kind.UNKNOWN);
    }

    @Test
    @DisplayName("修正年份是版本")
    void theYearOfARevisionIsTheVersion() {
        LegalBasisPhrase cell = LegalBasisPhrase.parse("《中华人民共和国预算法》（2018年修正）第十四条");
        assertThat(cell.bases()).extracting(LegalBasis::year).containsExactly(2018);
    }

    @Test
    @DisplayName("笼统的规定留在剩余里")
    void vagueProvisionsAreLeftOver() {
        LegalBasisPhrase cell = LegalBasisPhrase.parse("《政府信息公开条例》、各领域相关规定");
        assertThat(cell.status()).isEqualTo(ParseStatus.PARTLY);
        assertThat(cell.rest()).isEqualTo("各领域相关规定");
    }

    @Test
    @DisplayName("没有名称的不读")
    void wordsThatCiteNothingAreNotRead() {
        LegalBasisPhrase cell = LegalBasisPhrase.parse("法律法规及有关规定");
        assertThat(cell.bases()).isEmpty();
        assertThat(cell.status()).isEqualTo(ParseStatus.UNPARSED);
    }
}
