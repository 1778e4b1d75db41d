package io.github.gongkai.internal.validation;

import io.github.gongkai.body.DisclosingBody;
import io.github.gongkai.catalog.Domain;
import io.github.gongkai.catalog.DomainCode;
import io.github.gongkai.catalog.ItemId;
import io.github.gongkai.notice.SourceMap;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationId;
import io.github.gongkai.publication.PublicityAttribute;
import io.github.gongkai.validation.Checkpoint;
import io.github.gongkai.validation.DisclosureValidator;
import io.github.gongkai.validation.ValidationRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

@DisplayName("恶意文本不拖垮规则")
class HostileTextTest {
    private static final int LENGTH = 1 << 18;
    private static final DisclosureValidator VALIDATOR =
            DisclosureValidator.builder(Clock.systemUTC()).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img",
                "<p></p>",
                "<a href=\"",
                "<!--",
                "<script>",
                "</x",
                "&#",
                "附件",
                "公示期",
                "2026年1月1日至",
                "国〔2026〕",
                "《",
                "国务院第",
                "（",
                "信用代码1",
                "1 ",
                "_x",
                "<p style=\"display",
                "\n \n",
                "13"
            })
    @DisplayName("二十六万字符的重复片段，各条规则在限定时间内判完")
    void judgesAQuarterMillionCharactersOfAnythingInTime(String piece) {
        String text = piece.repeat(LENGTH / piece.length());
        Publication publication = new Publication(
                new PublicationId("p"),
                1,
                new ItemId("i"),
                new Domain(new DomainCode("d"), "就业"),
                text.substring(0, 100_000),
                DisclosingBody.of("b", "青禾县教育局"),
                null,
                null,
                PublicityAttribute.PROACTIVE,
                LocalDate.of(2026, 11, 20),
                null,
                null,
                null,
                List.of(),
                text.substring(0, 100_000),
                text,
                List.of(),
                List.of(),
                null);
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> VALIDATOR.validate(
                        publication, SourceMap.pointersOnly(), ValidationRequest.at(Checkpoint.PUBLISH)));
    }
}
