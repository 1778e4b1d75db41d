package io.github.gongkai.channel.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static io.github.gongkai.channel.web.WebFixtures.publication;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("搜索索引")
class SearchPostingsTest {
    private final HtmlSanitizer sanitizer = new HtmlSanitizer(null);

    private SearchText text(int number, String html) {
        return SearchText.of(AdaptedPage.of(publication("p-" + number, 1, "公告", html), sanitizer)
                .page());
    }

    /** The numbers of the pages that the index names for a pair. */
    private static List<Integer> pages(byte[][] shards, String pair) throws IOException {
        int shard = pair.charAt(0) * 31 + pair.charAt(1) & shards.length - 1;
        JsonNode json = PageJson.tree(new String(shards[shard], StandardCharsets.ISO_8859_1));
        List<Integer> pages = new ArrayList<>();
        int page = 0;
        for (JsonNode posting :
                json.path(Long.toString((long) pair.charAt(0) << 16 | pair.charAt(1), Character.MAX_RADIX))) {
            page += posting.asInt() >> 1;
            pages.add(page);
        }
        return pages;
    }

    @Test
    @DisplayName("近两万种字对、二十八页：每一对都找到它所在的各页，不多不少")
    void everyPairFindsItsPages() throws IOException {
        SearchPostings postings = new SearchPostings();
        List<String> texts = new ArrayList<>();
        for (int page = 0; page < 28; page++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 700; i++) {
                text.appendCodePoint(0x4e00 + (page * 700 + i) % 20_000);
            }
            texts.add(text.append("。春和景明").toString());
            postings.add(text(page, "<p>" + text + "</p>"));
        }
        byte[][] shards = postings.json(16);

        for (int page = 0; page < 28; page++) {
            assertThat(pages(shards, texts.get(page).substring(300, 302))).containsExactly(page);
        }
        assertThat(pages(shards, "景明")).hasSize(28).isSorted();
        assertThat(pages(shards, "明春")).isEmpty();
    }
}
