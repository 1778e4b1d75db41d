package io.github.gongkai.exchange;

import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.notice.Notice;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationId;
import io.github.gongkai.publication.PublicationLink;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("公开信息的读写")
class PublicationExchangeTest {
    private static final Path DATA = Path.of("..", "examples", "data");
    private static final String MINIMAL =
            "{\"id\":\"p1\",\"item\":\"i1\",\"domain\":{\"code\":\"d\",\"name\":\"义务教育\"},\"title\":\"标题\","
                    + "\"body\":{\"id\":\"b\",\"name\":\"某局\"},\"formedOn\":\"2026-11-20\",\"html\":\"<p>正文</p>\"}";

    private final Exchange exchange = new Exchange();

    @TempDir
    Path folder;

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(DATA.resolve("publications"))) {
            return files.sorted().toList();
        }
    }

    private Reading<List<Publication>> read(String name, String text) throws IOException {
        return exchange.readPublications(Files.writeString(folder.resolve(name), text), ReadOptions.DEFAULT);
    }

    private static List<String> codes(List<Notice> notices) {
        return notices.stream().map(n -> n.code().value()).toList();
    }

    @Test
    void everySampleIsReadAndFulfilsAnItemOfTheSampleCatalog() throws IOException {
        DisclosureCatalog catalog = exchange.readCatalog(DATA.resolve("qinghe-catalog.xlsx"), ReadOptions.DEFAULT)
                .value();
        assertThat(samples()).hasSize(10).allSatisfy(file -> {
            Reading<List<Publication>> reading = exchange.readPublications(file, ReadOptions.DEFAULT);
            assertThat(reading.value()).hasSize(1);
            Publication publication = reading.value().get(0);
            assertThat(catalog.findItem(publication.item())).isPresent();
            assertThat(publication.indexNumber().value())
                    .startsWith(publication.body().creditCode().value());
            assertThat(codes(reading.notices())).doesNotContain("IMP-017", "IMP-018", "IMP-019");
        });
    }

    @Test
    void theInterpretationPointsToItsNotice() throws IOException {
        Publication interpretation = exchange.readPublications(samples().get(5), ReadOptions.DEFAULT)
                .value()
                .get(0);
        assertThat(interpretation.links())
                .containsExactly(
                        new PublicationLink(PublicationLink.Kind.INTERPRETS, new PublicationId("qh-2026-edu-021")));
    }

    @Test
    void everySampleReadsBackAsItWasWritten() throws IOException {
        for (Path file : samples()) {
            Publication publication =
                    exchange.readPublications(file, ReadOptions.DEFAULT).value().get(0);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            exchange.writePublication(publication, out);
            Path copy = Files.write(folder.resolve("copy.json"), out.toByteArray());
            assertThat(exchange.readPublications(copy, ReadOptions.DEFAULT).value())
                    .containsExactly(publication);
        }
    }

    @Test
    void aBadLineIsANoticeAndTheNextIsRead() throws IOException {
        Reading<List<Publication>> reading = read("p.jsonl", MINIMAL + "\n{broken 340000\n\n" + MINIMAL + "\n");
        assertThat(reading.value()).hasSize(2);
        assertThat(codes(reading.notices())).containsExactly("IMP-020");
        Notice notice = reading.notices().get(0);
        assertThat(notice.location().row()).isEqualTo(2);
        assertThat(notice.toString()).doesNotContain("340000");
        assertThat(reading.sources().locate("/1/title").row()).isEqualTo(4);
    }

    @Test
    void anArrayIsReadWithTheLineOfEachValue() throws IOException {
        Reading<List<Publication>> reading = read("p.json", "[\n" + MINIMAL + ",\n" + MINIMAL + "\n]");
        assertThat(reading.value()).hasSize(2);
        assertThat(reading.sources().locate("/1/body/name").row()).isEqualTo(3);
    }

    @Test
    void unknownMissingAndWrongPropertiesAreNotices() throws IOException {
        String odd = MINIMAL.replace("\"id\":\"p1\"", "\"id\":\"p1\",\"colour\":1,\"attribute\":\"secret\"");
        Reading<List<Publication>> reading = read("p.json", odd);
        assertThat(reading.value()).hasSize(1);
        assertThat(codes(reading.notices())).containsExactlyInAnyOrder("IMP-017", "IMP-019");
        Reading<List<Publication>> missing = read("q.json", MINIMAL.replace("\"item\":\"i1\",", ""));
        assertThat(missing.value()).isEmpty();
        assertThat(codes(missing.notices())).containsExactly("IMP-018");
        assertThat(missing.notices().get(0).location().pointer()).isEqualTo("/item");
    }

    @Test
    void aStreamOfLinesIsHandedOnOneByOne() {
        List<Reading<Optional<Publication>>> seen = new ArrayList<>();
        byte[] lines = (MINIMAL + "\n" + MINIMAL).getBytes(StandardCharsets.UTF_8);
        exchange.forEachPublication(new ByteArrayInputStream(lines), "-", ReadOptions.DEFAULT, seen::add);
        assertThat(seen).hasSize(2).allMatch(r -> r.value().isPresent());
    }
}
