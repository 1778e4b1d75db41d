package io.github.gongkai.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.catalog.DisclosureItem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("逐行 JSON 的目录")
class CatalogLinesTest {
    private final Exchange exchange = new Exchange();

    @TempDir
    Path folder;

    /** The head without its items, then a line for each item. */
    private List<String> lines(DisclosureCatalog catalog) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exchange.writeCatalog(catalog, out);
        ObjectNode head = (ObjectNode) JsonText.mapper().readTree(out.toByteArray());
        JsonNode items = head.remove("items");
        List<String> lines = new ArrayList<>(List.of(head.toString()));
        if (items != null) {
            items.forEach(item -> lines.add(item.toString()));
        }
        return lines;
    }

    private Reading<DisclosureCatalog> read(List<String> lines) throws IOException {
        Path file = Files.write(folder.resolve("目录.jsonl"), lines);
        assertThat(exchange.detect(file, ReadOptions.DEFAULT)).isEqualTo(ContentKind.CATALOG);
        return exchange.readCatalog(file, ReadOptions.DEFAULT);
    }

    private static DisclosureCatalog catalog() {
        return RandomCatalogs.of(new Random(3));
    }

    @Test
    @DisplayName("首行是目录本身，以下每行一个事项；每个值都指到它的行")
    void readsTheHeadAndAnItemALine() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            DisclosureCatalog catalog = RandomCatalogs.of(new Random(seed));

            Reading<DisclosureCatalog> read = read(lines(catalog));

            assertThat(read.value()).as("seed %d", seed).isEqualTo(catalog);
            for (int i = 0; i < catalog.items().size(); i++) {
                assertThat(read.sources().locate("/items/" + i + "/standard").row())
                        .isEqualTo(i + 2);
            }
        }
    }

    @Test
    @DisplayName("坏行只丢它自己，并说明是哪一行")
    void aBadLineCostsNothingButItself() throws IOException {
        List<String> lines = lines(catalog());
        List<DisclosureItem> items = catalog().items();
        assertThat(items).hasSizeGreaterThan(1);
        lines.set(1, lines.get(1).substring(0, 20));
        lines.add(2, "");

        Reading<DisclosureCatalog> read = read(lines);

        assertThat(read.value().items()).isEqualTo(items.subList(1, items.size()));
        assertThat(read.notices())
                .filteredOn(n -> n.code().value().equals("IMP-020"))
                .singleElement()
                .satisfies(n -> assertThat(n.location().row()).isEqualTo(2));
    }

    @Test
    @DisplayName("没有目录行的事项也能读，并提示缺少目录标识")
    void itemsWithoutAHeadAreRead() throws IOException {
        List<String> lines = lines(catalog());

        Reading<DisclosureCatalog> read = read(lines.subList(1, lines.size()));

        assertThat(read.value().items()).isEqualTo(catalog().items());
        assertThat(read.notices()).anySatisfy(n -> assertThat(n.code().value()).isEqualTo("IMP-018"));
    }

    @Test
    @DisplayName("超过上限的目录被拒绝，不会撑满内存")
    void aCatalogBeyondTheBoundIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("大.jsonl"), lines(catalog()));
        ReadOptions tight = ReadOptions.DEFAULT.withMaxBytes(10);

        assertThatThrownBy(() -> exchange.readCatalog(file, tight)).isInstanceOf(UnreadableInputException.class);
    }
}
