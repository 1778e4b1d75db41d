package io.github.gongkai.channel.wechat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.publication.Publication;
import java.util.List;
import java.util.Map;

/** Adapts publications in tests, and reads what came out. */
final class Articles {
    static final String SITE = "https://www.nanling.gov.cn/{id}.html";

    private Articles() {}

    static ArticleComposer composer(String siteUrl) {
        ChannelConfig config =
                new ChannelConfig(new ChannelId("county-wechat"), Map.of("siteUrl", siteUrl, "directory", "unused"));
        return new ArticleComposer(WechatSettings.read(config), WechatLimits.load());
    }

    static ChannelPayload adapt(Publication... publications) {
        return composer(SITE).compose(List.of(publications));
    }

    static String content(String html) {
        return article(adapt(Publications.of("题", "概述", html)), 0)
                .path("content")
                .asText();
    }

    static JsonNode article(ChannelPayload payload, int index) {
        return articles(payload).path(index);
    }

    static JsonNode articles(ChannelPayload payload) {
        try {
            return new JsonMapper().readTree(payload.body()).path("articles");
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
