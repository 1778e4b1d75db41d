package io.github.gongkai.internal.validation;

import io.github.gongkai.body.BodyId;
import io.github.gongkai.body.DisclosingBody;
import io.github.gongkai.catalog.Domain;
import io.github.gongkai.catalog.DomainCode;
import io.github.gongkai.catalog.ItemId;
import io.github.gongkai.publication.Attachment;
import io.github.gongkai.publication.IndexNumber;
import io.github.gongkai.publication.NilReturn;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationId;
import io.github.gongkai.publication.PublicityAttribute;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Email;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("字段速查")
class FieldScreenTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final List<String> TEXTS =
            Arrays.asList("公告", "", " ", "\u3000", "\u0000", "\u3000公告", "长".repeat(101));
    private static final List<@Nullable String> HASHES =
            Arrays.asList("0".repeat(64), "0".repeat(63), "x".repeat(64), null);

    private final ValidatorFactory factory = ValidatorFactories.open(Locale.ROOT);
    private final Validator validator = factory.getValidator();

    @AfterEach
    void close() {
        factory.close();
    }

    @Test
    @DisplayName("速查放行的，逐项校验也都无误；无误的大多放行")
    void whatPassesHasNoViolation() {
        FieldScreen screen = new FieldScreen(Publication.class, validator);
        Random random = new Random(20261125);
        int passed = 0;
        int faultless = 0;
        for (int i = 0; i < 5_000; i++) {
            Publication publication = publication(random);
            boolean valid = validator.validate(publication).isEmpty();
            boolean passes = screen.passes(publication);
            assertThat(passes && !valid).as("%s", publication).isFalse();
            passed += passes ? 1 : 0;
            faultless += valid ? 1 : 0;
        }
        assertThat(faultless).isGreaterThan(500);
        assertThat(passed).isGreaterThan(faultless / 2);
    }

    @Test
    @DisplayName("不认得的约束一律留给校验器")
    void whatIsNotKnownIsLeftToTheProvider() {
        record Letter(@Email String to) {}
        assertThat(new FieldScreen(Letter.class, validator).passes(new Letter("a@b.cn")))
                .isFalse();
    }

    private static Publication publication(Random random) {
        NilReturn nil = random.nextInt(3) > 0 ? null : new NilReturn(DAY, DAY, text(random));
        List<Attachment> files = random.nextBoolean()
                ? List.of()
                : List.of(new Attachment(
                        text(random),
                        "application/pdf",
                        random.nextInt(8) - 1,
                        text(random),
                        HASHES.get(random.nextInt(8) > 0 ? 0 : random.nextInt(HASHES.size()))));
        return new Publication(
                new PublicationId("p"),
                1,
                new ItemId("i"),
                new Domain(new DomainCode("education"), "教育"),
                text(random),
                new DisclosingBody(new BodyId("b"), "教育局", null, null, null),
                random.nextInt(8) == 0 ? null : new IndexNumber("1"),
                null,
                random.nextInt(8) == 0 ? null : PublicityAttribute.PROACTIVE,
                DAY,
                null,
                null,
                null,
                List.of(text(random), text(random)),
                null,
                "",
                files,
                List.of(),
                nil);
    }

    private static String text(Random random) {
        return TEXTS.get(random.nextInt(12) > 0 ? 0 : random.nextInt(TEXTS.size()));
    }
}
