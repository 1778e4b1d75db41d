package io.github.gongkai.channel.sms.mas;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("云MAS 校验值")
class MasMacTest {
    @Test
    @DisplayName("普通短信与模板短信的算例")
    void equalsTheVectors() {
        assertThat(MasMac.of("某某市某某局", "ap1", "k1", "13800138000,13800138001", "测试", "AbCdEfGh", ""))
                .isEqualTo("c4d71f8fbebb7c71d721fcaa39300a43");
        assertThat(MasMac.of("某某市某某局", "ap1", "k1", "t1", "13800138000", "[\"张三\",\"3\"]", "AbCdEfGh", ""))
                .isEqualTo("7bb6152c969c416e840869c11cd97f27");
    }
}
