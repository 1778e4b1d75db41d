package io.github.gongkai.channel.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Site maps of the protocol of sitemaps.org: one a month, so that a change touches one, and an index of them. */
final class Sitemaps {
    /** Most addresses in one file; the protocol's limit is 50,000. */
    private static final int MOST = 40_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final String base;

    Sitemaps(String base) {
        this.base = base;
    }

    /** A file of a site map. */
    record Part(String file, List<Entry> entries) {}

    /** The files of a month, oldest entries first. */
    static List<Part> parts(String month, Listing listing) {
        List<Entry> all = listing.all();
        List<Part> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST) {
            String number = from == 0 ? "" : "-" + (from / MOST + 1);
            parts.add(new Part(
                    "sitemaps/" + month + number + ".xml", all.subList(from, Math.min(all.size(), from + MOST))));
        }
        return parts;
    }

    String part(Part part) {
        return XmlText.of(xml -> {
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(NAMESPACE);
            for (Entry entry : part.entries()) {
                xml.writeStartElement("url");
                XmlText.element(xml, "loc", base + "/" + entry.url());
                XmlText.element(xml, "lastmod", entry.publishedOn());
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }

    /** The pages that are no publications. */
    String lists(List<String> urls) {
        return XmlText.of(xml -> {
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(NAMESPACE);
            for (String url : urls) {
                xml.writeStartElement("url");
                XmlText.element(xml, "loc", base + "/" + url);
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }

    String index(List<Part> parts) {
        return XmlText.of(xml -> {
            xml.writeStartElement("sitemapindex");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeStartElement("sitemap");
            XmlText.element(xml, "loc", base + "/sitemaps/lists.xml");
            xml.writeEndElement();
            for (Part part : parts) {
                xml.writeStartElement("sitemap");
                XmlText.element(xml, "loc", base + "/" + part.file());
                XmlText.element(
                        xml,
                        "lastmod",
                        part.entries().stream()
                                .max(Comparator.comparing(Entry::publishedAt))
                                .orElseThrow()
                                .publishedOn());
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }
}
