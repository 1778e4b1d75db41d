package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.AdaptationNote.Kind;
import io.github.gongkai.channel.AttachmentRef;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of one draft (正文图片). The platform shows its own pictures only and drops every other address without a word. So
 * a picture of the office's own website is named for upload, in a form the platform takes; any other becomes its name in the
 * text, with a note. For one thread.
 */
final class Pictures {
    private static final String PLATFORM = "https://mmbiz.qpic.cn/";
    private static final Map<String, String> TAKEN =
            Map.of("jpg", "image/jpeg", "jpeg", "image/jpeg", "png", "image/png");

    /** As many pictures are named one by one. */
    private static final int NAMED = 50;

    private final URI page;
    private final Losses losses;
    private final Map<String, AttachmentRef> forUpload = new LinkedHashMap<>();
    private int foreign;

    Pictures(URI page, Losses losses) {
        this.page = page;
        this.losses = losses;
    }

    /** What stands in the text for a picture: the picture, or its name. */
    Node settle(Element picture) {
        String source = picture.attr("src").strip().replaceFirst("^(http:)?//mmbiz\\.qpic\\.cn/", PLATFORM);
        String alt = picture.attr("alt").strip();
        if (source.startsWith(PLATFORM)) {
            return shown(source, alt);
        }
        URI target = onOwnSite(source);
        String name = nameOf(alt, source);
        if (target == null) {
            lost(name, source.startsWith("data:") ? "直接嵌在正文里" : "不在本单位网站上，也不在公众号素材库");
            return mention(name);
        }
        String type = TAKEN.get(extension(target));
        if (type == null) {
            lost(name, "不是 jpg 或 png，平台正文不收");
            return mention(name);
        }
        forUpload.put(target.toString(), new AttachmentRef(name, type, target.toString(), null));
        return shown(target.toString(), alt);
    }

    /** Those that are to be uploaded and are still in the text, in its order. */
    List<AttachmentRef> forUpload(Element body) {
        return body.select("img").eachAttr("src").stream()
                .distinct()
                .filter(forUpload::containsKey)
                .map(forUpload::get)
                .toList();
    }

    /** How many could at most be uploaded. */
    int count() {
        return forUpload.size();
    }

    /** Says how many were lost without being named; once, at the end. */
    void close() {
        if (foreign > NAMED) {
            losses.note(Kind.ELEMENT_REMOVED, "另有 " + (foreign - NAMED) + " 幅图片同样只留下名称");
        }
    }

    private void lost(String name, String why) {
        foreign++;
        if (foreign <= NAMED) {
            losses.note(
                    Kind.ELEMENT_REMOVED,
                    "图片“" + name + "”" + why + "，平台会直接丢弃，已改为文字说明；请把图片放到本单位网站（jpg 或 png），或先传入公众号素材库");
        }
    }

    private static Node shown(String source, String alt) {
        Element picture = new Element("img").attr("src", source);
        return alt.isEmpty() ? picture : picture.attr("alt", alt);
    }

    private static TextNode mention(String name) {
        return new TextNode("〔图片：" + name + "，请点击阅读原文查看〕");
    }

    private @Nullable URI onOwnSite(String source) {
        if (source.isEmpty() || source.startsWith("data:")) {
            return null;
        }
        try {
            URI target = page.resolve(new URI(source.replace(" ", "%20")));
            boolean web = "https".equals(target.getScheme()) || "http".equals(target.getScheme());
            return web && String.valueOf(page.getRawAuthority()).equalsIgnoreCase(target.getRawAuthority())
                    ? target
                    : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String extension(URI target) {
        String path = target.getPath();
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String nameOf(String alt, String source) {
        if (!alt.isEmpty()) {
            return alt;
        }
        String path = source.startsWith("data:") ? "" : source.replaceFirst("[?#].*$", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.isEmpty() ? "未命名" : name;
    }
}
