package io.github.gongkai.channel.web.site;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Links and resources of a page: alive, safe, and of the site itself. */
final class LinkChecks {
    private static final Pattern SCHEME =
            Pattern.compile("(?i)[\\s\\p{Cc}]*([a-z][a-z0-9+.-]*)\\s*:.*", Pattern.DOTALL);
    private static final Set<String> PLAIN = Set.of("http", "https", "mailto", "tel");
    private static final Pattern PAGE = Pattern.compile("(?i).*(?:\\.s?html?|/)");

    private final SiteSource source;
    private final Findings findings;
    private final Map<String, Boolean> known = new HashMap<>();
    private final Set<String> outside = new LinkedHashSet<>();

    LinkChecks(SiteSource source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    /** Judges the links; answers the pages of the site that they lead to. */
    Set<String> check(InspectedPage page) throws IOException {
        Set<String> pages = new LinkedHashSet<>();
        for (Element link : page.document().select("a[href], area[href]")) {
            follow(page, link, link.attr("href").strip(), pages);
        }
        for (Element resource :
                page.document().select("img[src], script[src], link[rel=stylesheet][href], iframe[src]")) {
            String address = resource.hasAttr("src") ? resource.attr("src") : resource.attr("href");
            if (address.startsWith("data:image/") && resource.normalName().equals("img")) {
                continue;
            }
            Optional<String> local = source.local(page.path(), address);
            if (local.isEmpty()) {
                findings.add("WEB-012", page, resource, address, Map.of());
            } else if (!exists(local.get())) {
                findings.add("WEB-010", page, resource, address, Map.of());
            }
        }
        return pages;
    }

    private void follow(InspectedPage page, Element link, String address, Set<String> pages) throws IOException {
        if (address.startsWith("#") || address.isEmpty()) {
            return;
        }
        var scheme = SCHEME.matcher(address);
        if (scheme.matches() && !PLAIN.contains(scheme.group(1).toLowerCase(java.util.Locale.ROOT))) {
            findings.add("WEB-011", page, link, address, Map.of());
            return;
        }
        Optional<String> local = source.local(page.path(), address);
        if (local.isEmpty()) {
            if (scheme.matches()
                    && scheme.group(1).toLowerCase(java.util.Locale.ROOT).startsWith("http")) {
                outside.add(address);
            }
        } else if (!exists(local.get())) {
            findings.add("WEB-010", page, link, address, Map.of());
        } else if (PAGE.matcher(local.get()).matches()) {
            pages.add(local.get());
        }
    }

    private boolean exists(String path) throws IOException {
        Boolean there = known.get(path);
        if (there == null) {
            there = source.exists(path);
            known.put(path, there);
        }
        return there;
    }

    /** Addresses of other sites, which nobody asked. */
    List<String> outside() {
        return List.copyOf(outside);
    }
}
