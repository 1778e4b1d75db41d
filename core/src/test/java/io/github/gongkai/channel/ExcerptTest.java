package io.github.gongkai.channel;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExcerptTest {
    @Test
    void leavesWhatFits() {
        assertThat(Excerpt.of("十个字的题目刚好放得下", 11)).isEqualTo(new Excerpt("十个字的题目刚好放得下", false));
    }

    @Test
    @DisplayName("在句末截断时不加省略号")
    void endsWithASentenceWhereItCan() {
        assertThat(Excerpt.of("第一句话到此为止。第二句话放不下了。", 12).text()).isEqualTo("第一句话到此为止。");
    }

    @Test
    @DisplayName("在逗号处截断时去掉逗号")
    void endsWithAClauseElse() {
        assertThat(Excerpt.of("关于征地补偿方案，现予公告全文如下", 11).text()).isEqualTo("关于征地补偿方案…");
    }

    @Test
    @DisplayName("书名号不会只剩一半")
    void closesATitleMark() {
        String text = Excerpt.of("《南陵县农村危房改造实施方案及补助资金管理办法》", 12).text();
        assertThat(text).startsWith("《").endsWith("…》").hasSizeLessThanOrEqualTo(12);
    }

    @Test
    @DisplayName("不会把生僻字、带声调的字母或组合表情切成两半")
    void neverCutsInsideACharacter() {
        String rare = "𠮷".repeat(9);
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        for (int limit = 2; limit < 18; limit++) {
            String text = Excerpt.of(rare, limit).text();
            assertThat(text).matches("𠮷*…").hasSizeLessThanOrEqualTo(limit);
            assertThat(Excerpt.beginning("a" + family + "b", limit)).isIn("a", "a" + family, "a" + family + "b");
            assertThat(Excerpt.beginning("e\u0301e\u0301e\u0301", 3)).isEqualTo("e\u0301");
        }
    }
}
