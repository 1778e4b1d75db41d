package io.github.gongkai.examples.cli;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("命令行参数不受系统语言环境影响")
class TypedArgumentsTest {
    private static final byte[] LINE = String.join(
                    "\0", "java", "-jar", "gongkai.jar", "deadline", "--limit", "20个工作日内", "")
            .getBytes(StandardCharsets.UTF_8);

    @Test
    @DisplayName("C 语言环境下被替换的汉字按原字节找回")
    void readsAgainWhatTheLocaleDestroyed() {
        String mangled = "20" + "\uFFFD".repeat(15);

        assertThat(TypedArguments.recovered(LINE, "deadline", "--limit", mangled))
                .containsExactly("deadline", "--limit", "20个工作日内");
    }

    @Test
    void leavesArgumentsOfAnotherCommandLineAlone() {
        String[] args = {"deadline", "--limit", "7\uFFFD"};

        assertThat(TypedArguments.recovered(LINE, args)).isSameAs(args);
        assertThat(TypedArguments.recovered(new byte[0], args)).isSameAs(args);
    }

    @Test
    void touchesNothingThatIsWhole() {
        String[] args = {"deadline", "--limit", "20个工作日内"};

        assertThat(TypedArguments.of(args)).isSameAs(args);
    }
}
