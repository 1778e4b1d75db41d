package io.github.gongkai.standard;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("公开主体")
class BodyPhraseTest {
    @Test
    @DisplayName("顿号分开两个主体")
    void aCommaBetweenNamesSeparates() {
        assertThat(BodyPhrase.parse("县级扶贫部门、乡镇人民政府").names()).containsExactly("县级扶贫部门", "乡镇人民政府");
    }

    @Test
    @DisplayName("名称里的“和”不分开")
    void theAndInsideANameDoesNotSeparate() {
        assertThat(BodyPhrase.parse("荆门市掇刀区住房和城乡建设局").names()).containsExactly("荆门市掇刀区住房和城乡建设局");
    }

    @Test
    @DisplayName("层级之间的顿号不分开")
    void levelsShareTheNameThatFollows() {
        assertThat(BodyPhrase.parse("市、区县人民政府住房保障行政主管部门").names()).containsExactly("市、区县人民政府住房保障行政主管部门");
    }

    @Test
    @DisplayName("括号里的不分开")
    void nothingInsideBracketsSeparates() {
        assertThat(BodyPhrase.parse("各镇人民政府(经济发展办公室/农业农村办公室)").names()).containsExactly("各镇人民政府(经济发展办公室/农业农村办公室)");
    }

    @Test
    @DisplayName("“或者”分开")
    void orSeparates() {
        assertThat(BodyPhrase.parse("采购人或者其委托的采购代理机构").names()).containsExactly("采购人", "其委托的采购代理机构");
    }

    @Test
    @DisplayName("斜线分开，括号随前")
    void aSlashSeparatesAndABracketStays() {
        assertThat(BodyPhrase.parse("佛山市自然资源局南海分局/镇人民政府(街道办事处)").names())
                .containsExactly("佛山市自然资源局南海分局", "镇人民政府(街道办事处)");
    }
}
