package io.github.gongkai.channel.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Feeds of the newest entries: Atom (RFC 4287) and JSON Feed 1.1. Immutable. */
final class Feeds {
    static final int LENGTH = 30;

    private final WebSettings settings;

    Feeds(WebSettings settings) {
        this.settings = settings;
    }

    /**
     * A feed.
     *
     * @param name of what it follows
     * @param folder that it stands in, from the root, with a final stroke; empty for the root
     * @param entries newest first
     */
    record Feed(String name, String folder, List<Entry> entries) {}

    String atom(Feed feed) {
        return XmlText.of(xml -> {
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            xml.writeAttribute("xml:lang", "zh-CN");
            XmlText.element(xml, "title", title(feed));
            XmlText.element(xml, "id", id(feed));
            XmlText.element(xml, "updated", updated(feed));
            author(xml, settings.siteName());
            String self = settings.absolute(feed.folder() + "feed.xml");
            if (self != null) {
                link(xml, "self", "application/atom+xml", self);
            }
            for (Entry entry : feed.entries()) {
                xml.writeStartElement("entry");
                XmlText.element(xml, "title", entry.title());
                XmlText.element(xml, "id", id(entry));
                link(xml, "alternate", "text/html", link(feed, entry));
                XmlText.element(xml, "published", time(entry.publishedAt()));
                XmlText.element(xml, "updated", time(entry.publishedAt()));
                author(xml, entry.issuer());
                xml.writeEmptyElement("category");
                XmlText.attribute(xml, "term", entry.columnName());
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }

    private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("author");
        XmlText.element(xml, "name", name);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        XmlText.attribute(xml, "href", address);
    }

    String json(Feed feed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", "https://jsonfeed.org/version/1.1");
        json.put("title", title(feed));
        json.put("language", "zh-CN");
        if (settings.baseUrl() != null) {
            json.put("home_page_url", settings.absolute(feed.folder() + "index.html"));
            json.put("feed_url", settings.absolute(feed.folder() + "feed.json"));
        }
        List<Object> items = new ArrayList<>();
        for (Entry entry : feed.entries()) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("id", id(entry));
            item.put("url", link(feed, entry));
            item.put("title", entry.title());
            item.put("content_text", entry.issuer() + "：" + entry.title());
            item.put("date_published", time(entry.publishedAt()));
            item.put("authors", List.of(Map.of("name", entry.issuer())));
            item.put("tags", List.of(entry.columnName()));
            items.add(item);
        }
        json.put("items", items);
        return PageJson.write(json);
    }

    String title(Feed feed) {
        return feed.folder().isEmpty() ? settings.siteName() : feed.name() + " - " + settings.siteName();
    }

    /** The same for ever, even when the site's address changes. */
    String id(Entry entry) {
        return "tag:" + settings.siteDomain() + ",2019:content/" + entry.slug();
    }

    String id(Feed feed) {
        return "tag:" + settings.siteDomain() + ",2019:feed/" + feed.folder();
    }

    String link(Feed feed, Entry entry) {
        String absolute = settings.absolute(entry.url());
        return absolute == null ? Redirects.rootOf(feed.folder()) + entry.url() : absolute;
    }

    /** When the newest one was published; a feed without entries is as old as the law. */
    String updated(Feed feed) {
        return feed.entries().isEmpty()
                ? "2019-05-15T00:00:00+08:00"
                : time(feed.entries().get(0).publishedAt());
    }

    /** All bodies are in one zone. */
    String time(String minute) {
        return minute.replace(' ', 'T') + ":00+08:00";
    }
}
