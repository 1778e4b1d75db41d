package io.github.gongkai.channel.wechat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.channel.AdaptationNote.Kind;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.Excerpt;
import io.github.gongkai.publication.NilReturn;
import io.github.gongkai.publication.Publication;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * Makes an article from a publication: pure, no clock, no locale, no call to the platform. The payload is the body of {@code
 * draft/add} but for {@code thumb_media_id}, which only a transport that uploaded a cover can know.
 */
final class ArticleComposer {
    static final String MEDIA_TYPE = "application/json";

    private static final JsonMapper JSON = new JsonMapper();

    private final WechatSettings settings;
    private final WechatLimits limits;

    ArticleComposer(WechatSettings settings, WechatLimits limits) {
        this.settings = settings;
        this.limits = limits;
    }

    ChannelPayload compose(Publication publication) {
        Losses losses = new Losses();
        String title = fit("标题", plain(publication.title()), limits.title(), losses);
        String name = settings.author() == null ? publication.body().name() : settings.author();
        String author = fit("作者", plain(name), limits.author(), losses);
        URI page = settings.page(publication);
        ArticleContent content = new ArticleContent(page, limits, losses);
        Element body = content.clean(wellFormed(source(publication)));
        String digest = digest(publication, body, losses);
        String html = content.finish(body, publication);

        ObjectNode root = JSON.createObjectNode();
        ObjectNode article = root.putArray("articles").addObject();
        article.put("article_type", "news").put("title", title).put("author", author);
        article.put("digest", digest).put("content", html);
        article.put("content_source_url", sourceUrl(page, losses));
        article.put("need_open_comment", 0).put("only_fans_can_comment", 0);
        return new ChannelPayload(MEDIA_TYPE, title, root.toString(), List.of(), losses.notes());
    }

    private static String source(Publication publication) {
        NilReturn nil = publication.nilReturn();
        if (!publication.html().isBlank()) {
            return publication.html();
        }
        if (nil != null) {
            return "<p>" + Entities.escape(nil.from() + " 至 " + nil.to() + " 没有应公开的内容：" + nil.reason()) + "</p>";
        }
        return publication.summary() == null ? "" : "<p>" + Entities.escape(publication.summary()) + "</p>";
    }

    /** An excerpt of the text loses nothing, since the text is there; only a shortened summary owes a note. */
    private String digest(Publication publication, Element body, Losses losses) {
        String summary = publication.summary();
        if (summary != null && !summary.isBlank()) {
            return fit("摘要", plain(summary), limits.digest(), losses);
        }
        Element text = body.clone();
        text.select("h1, h2, h3, h4, h5, h6, table, sup:matchesOwn(^\\[[0-9]+]$)")
                .remove();
        String words = plain(text.text());
        return Excerpt.of(words.isEmpty() ? plain(body.text()) : words, limits.digest())
                .text();
    }

    private String sourceUrl(URI page, Losses losses) {
        if (page.toString().getBytes(StandardCharsets.UTF_8).length <= limits.sourceUrlBytes()) {
            return page.toString();
        }
        losses.note(Kind.ELEMENT_REMOVED, "“阅读原文”网址超过 " + limits.sourceUrlBytes() + " 字节，平台不收，已去掉");
        return "";
    }

    private static String fit(String label, String text, int limit, Losses losses) {
        Excerpt fitted = Excerpt.of(text, limit);
        if (fitted.shortened()) {
            losses.note(
                    Kind.TRUNCATED,
                    label + "原有 " + text.length() + " 字，平台最多 " + limit + " 字，已缩短为“" + fitted.text() + "”");
        }
        return fitted.text();
    }

    private static String plain(String text) {
        return wellFormed(text).replaceAll("[\\s\\p{Z}\\p{Cntrl}]+", " ").strip();
    }

    /** A lone half of a surrogate pair cannot be sent as UTF-8; it becomes a question mark here, not on the way. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
