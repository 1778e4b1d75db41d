package io.github.gongkai.process;

import io.github.gongkai.Gongkai;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.validation.Checkpoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("整个库的一个闸口：流程与内容一起判")
class LibraryGateTest {
    private static final Instant NOW = Instant.parse("2018-02-01T01:00:00Z");

    @Test
    @DisplayName("步骤未走完、正文有身份证号：发布被拦，两样理由都在；起草照样保存")
    void judgesStepsAndContentAtOnce() {
        try (Gongkai gongkai =
                Gongkai.builder().judgedOn(LocalDate.of(2018, 2, 1)).build()) {
            DisclosureCase draft = DisclosureCase.draft(Cases.document(), leaking());

            GateJudgement publish = gongkai.gate().judge(draft, Checkpoint.PUBLISH, NOW);
            GateJudgement drafting = gongkai.gate().judge(draft, Checkpoint.DRAFT, NOW);

            assertThat(publish.allows()).isFalse();
            assertThat(Cases.codes(publish.reasons()))
                    .anyMatch(code -> code.startsWith("PRC"))
                    .anyMatch(code -> code.startsWith("PRI"));
            assertThat(publish.reasons().toString()).doesNotContain("11010519491231002X");
            assertThat(drafting.allows()).isTrue();
        }
    }

    private static Publication leaking() {
        Publication sound = Cases.publication();
        return new Publication(
                sound.id(),
                sound.revision(),
                sound.item(),
                sound.domain(),
                sound.title(),
                sound.body(),
                null,
                null,
                null,
                sound.formedOn(),
                null,
                null,
                null,
                List.of(),
                null,
                "<p>身份证号：11010519491231002X</p>",
                List.of(),
                List.of(),
                null);
    }
}
