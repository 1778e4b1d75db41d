package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.AdaptationNote.Kind;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that an article's text points to (文中网址). Outside links do not work in an account's article, so each becomes
 * its text and a number, and the address stands in a list at the end. For one thread and one article.
 */
final class LinkList {
    /** What styling adds to a line. */
    private static final int STYLE = 32;

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final URI page;
    private final Losses losses;

    LinkList(URI page, Losses losses) {
        this.page = page;
        this.losses = losses;
    }

    /** Replaces every link that would not work. */
    void replaceLinks(Element body) {
        int before = numbers.size();
        int dead = 0;
        for (Element link : body.select("a")) {
            URI target = target(link.attr("href"));
            if (target != null && isOfThePlatform(target)) {
                link.attr("href", target.toString());
                continue;
            }
            if (target != null && !link.text().strip().equals(shown(target))) {
                int number = numbers.computeIfAbsent(shown(target), address -> numbers.size() + 1);
                link.after(new Element("sup").appendChild(new TextNode("[" + number + "]")));
            } else if (target == null && link.hasAttr("href")) {
                dead++;
            }
            link.unwrap();
        }
        if (numbers.size() > before) {
            losses.note(Kind.FORM_LOST, "公众号文章中不能点击的外部链接已改为文字，" + (numbers.size() - before) + " 个网址列在文末");
        }
        if (dead > 0) {
            losses.note(Kind.ELEMENT_REMOVED, dead + " 个页内或无效的链接已去掉，文字保留");
        }
    }

    /** The list of those whose number is still in the text, as long as it fits; empty if there are none. */
    Element list(Element body, int limit) {
        Element section = draft(body, limit);
        long left = numbers.isEmpty() ? 0 : numbersIn(body) - Math.max(0, section.childrenSize() - 1);
        if (left > 0) {
            losses.note(Kind.TRUNCATED, "文中网址过多，有 " + left + " 个未列出，请点击阅读原文查看");
        }
        return section;
    }

    /** The same list, to measure before anything is decided: tells no loss. */
    Element draft(Element body, int limit) {
        Element section = new Element("section");
        if (numbers.isEmpty()) {
            return section;
        }
        Set<String> marks = new HashSet<>(body.select("sup").eachText());
        int room = limit;
        for (Map.Entry<String, Integer> entry : numbers.entrySet()) {
            Element line = new Element("p").text("[" + entry.getValue() + "] " + entry.getKey());
            room -= line.outerHtml().length() + STYLE;
            if (marks.contains("[" + entry.getValue() + "]") && room >= 0) {
                section.appendChild(line);
            }
        }
        if (section.childrenSize() > 0) {
            section.prependElement("p").text("文中网址：");
        }
        return section;
    }

    private long numbersIn(Element body) {
        Set<String> marks = new HashSet<>(body.select("sup").eachText());
        return numbers.values().stream()
                .filter(number -> marks.contains("[" + number + "]"))
                .count();
    }

    private static boolean isOfThePlatform(URI target) {
        return "https".equals(target.getScheme()) && "mp.weixin.qq.com".equals(target.getRawAuthority());
    }

    private static String shown(URI target) {
        String text = target.toString();
        return text.replaceFirst("^(mailto|tel):", "");
    }

    /** Where it leads, made absolute against the page on the website; null for nowhere or for what must not be followed. */
    private @Nullable URI target(String href) {
        String address = href.strip();
        if (address.isEmpty() || address.startsWith("#")) {
            return null;
        }
        try {
            URI target = page.resolve(new URI(address.replace(" ", "%20")));
            String scheme = target.getScheme();
            boolean web = ("http".equals(scheme) || "https".equals(scheme)) && target.getHost() != null;
            return web || "mailto".equals(scheme) || "tel".equals(scheme) ? target : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
