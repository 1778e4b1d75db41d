package io.github.gongkai.channel.wechat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.channel.AdaptationNote;
import io.github.gongkai.channel.AdaptationNote.Kind;
import io.github.gongkai.channel.AttachmentRef;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.Excerpt;
import io.github.gongkai.privacy.PersonalDataScanner;
import io.github.gongkai.publication.NilReturn;
import io.github.gongkai.publication.Publication;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * Makes a draft of one or more articles from publications: pure, no clock, no locale, no call to the platform. The payload is the
 * body of {@code draft/add} but for {@code thumb_media_id}, the mark in {@code content_source_url} and the addresses of uploaded
 * pictures, which only a transport can know; the pictures to upload are its attachments. Thread-safe.
 */
final class ArticleComposer {
    static final String MEDIA_TYPE = "application/json";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");

    private final WechatSettings settings;
    private final WechatLimits limits;
    private final PersonalDataScanner scanner = new PersonalDataScanner();

    ArticleComposer(WechatSettings settings, WechatLimits limits) {
        this.settings = settings;
        this.limits = limits;
    }

    ChannelPayload compose(Publication publication) {
        return compose(List.of(publication));
    }

    /**
     * One draft of several articles (多图文), in {@linkplain ArticleOrder order}.
     *
     * @throws IllegalArgumentException if there is none, or more than the platform takes in one draft
     */
    ChannelPayload compose(List<Publication> publications) {
        if (publications.isEmpty() || publications.size() > limits.articles()) {
            throw new IllegalArgumentException("一个草稿应有 1 至 " + limits.articles() + " 篇文章，现有 " + publications.size()
                    + " 篇 (a draft has 1 to " + limits.articles() + " articles)");
        }
        boolean single = publications.size() == 1;
        ObjectNode root = JSON.createObjectNode();
        ArrayNode articles = root.putArray("articles");
        List<AdaptationNote> notes = new ArrayList<>();
        Set<AttachmentRef> pictures = new LinkedHashSet<>();
        for (int position : ArticleOrder.of(publications)) {
            Publication publication = publications.get(position);
            Losses losses = new Losses(single ? "" : place(articles.size() + 1));
            pictures.addAll(add(publication, articles.addObject(), single, losses));
            notes.addAll(losses.notes());
        }
        String title = articles.path(0).path("title").asText();
        return new ChannelPayload(MEDIA_TYPE, title, root.toString(), List.copyOf(pictures), notes);
    }

    /** What begins each note on the article at this place, from 1. */
    static String place(int number) {
        return "第 " + number + " 篇：";
    }

    private List<AttachmentRef> add(Publication publication, ObjectNode article, boolean single, Losses losses) {
        URI page = settings.page(publication);
        ArticleContent content = new ArticleContent(page, limits, losses, scanner);
        String title = fit("标题", content.masked(title(publication, losses)), limits.title(), losses);
        String name = settings.author() == null ? publication.body().name() : settings.author();
        String author = fit("作者", plain(name), limits.author(), losses);
        Element body = content.clean(wellFormed(source(publication)));
        article.put("article_type", "news").put("title", title).put("author", author);
        // The platform shows the digest of single-article drafts only.
        if (single) {
            article.put("digest", digest(publication, body, content, losses));
        }
        article.put("content", content.finish(body, publication));
        article.put("content_source_url", sourceUrl(page, losses));
        article.put("need_open_comment", 0).put("only_fans_can_comment", 0);
        content.tell();
        return content.pictures(body);
    }

    /** Too long a title first loses the body's name at its beginning, which readers see as the author right below. */
    private String title(Publication publication, Losses losses) {
        String title = plain(publication.title());
        String body = plain(publication.body().name());
        if (title.length() <= limits.title() || settings.author() != null || !title.startsWith(body + "关于")) {
            return title;
        }
        losses.note(
                Kind.TRUNCATED,
                "标题原有 " + title.length() + " 字，平台最多 " + limits.title() + " 字，已去掉开头的“" + body + "”（作者处有）");
        return title.substring(body.length());
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
    private String digest(Publication publication, Element body, ArticleContent content, Losses losses) {
        String summary = publication.summary();
        if (summary != null && !summary.isBlank()) {
            return fit("摘要", content.masked(plain(summary)), limits.digest(), losses);
        }
        String words = plain(OpeningWords.of(body, limits.digest()));
        return Excerpt.of(words.isEmpty() ? plain(body.text()) : words, limits.digest())
                .text();
    }

    private String sourceUrl(URI page, Losses losses) {
        if (page.toString().getBytes(StandardCharsets.UTF_8).length <= limits.pageAddressBytes()) {
            return page.toString();
        }
        losses.note(Kind.ELEMENT_REMOVED, "“阅读原文”网址超过 " + limits.pageAddressBytes() + " 字节，平台不收，已去掉");
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
        return GAP.matcher(wellFormed(text)).replaceAll(" ").strip();
    }

    /** A lone half of a surrogate pair cannot be sent as UTF-8; it becomes a question mark here, not on the way. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
