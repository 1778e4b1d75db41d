package io.github.gongkai.channel.web.site;

import io.github.gongkai.GongkaiException;
import io.github.gongkai.notice.NoticeTexts;
import io.github.gongkai.notice.SourceLocation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Inspects a government website (网站检查) against the page tags and the inspection indicators, whoever made it: tags, dates, stale
 * and blank columns, dead and unsafe links, personal data, structure. Reads a folder, or one host and nothing beyond it. Personal
 * data that it finds is never repeated. Immutable and thread-safe.
 */
public final class SiteInspector {
    private final LocalDate today;
    private final NoticeTexts texts;
    private final int most;

    private SiteInspector(LocalDate today, NoticeTexts texts, int most) {
        this.today = today;
        this.texts = texts;
        this.most = most;
    }

    /**
     * An inspector.
     *
     * @param today day as of which columns are judged
     * @param locale language of the notices: English for {@code en}, Chinese for every other
     * @param most most pages to read
     */
    public static SiteInspector of(LocalDate today, Locale locale, int most) {
        return new SiteInspector(today, NoticeTexts.load(SiteInspector.class, List.of("inspection"), locale), most);
    }

    /**
     * Inspects the site in a folder.
     *
     * @throws GongkaiException if there is no such folder, or it cannot be read
     */
    public Inspection inspect(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new GongkaiException("找不到网站目录 (no such folder): " + folder);
        }
        try {
            return run(new FolderSource(folder));
        } catch (IOException e) {
            throw new GongkaiException("无法读取网站目录 (cannot read the folder): " + folder, e);
        }
    }

    /**
     * Inspects the site at an address, from its front page by its links; no other host is asked.
     *
     * @throws GongkaiException if the address is not http or https, or the host does not answer
     */
    public Inspection inspect(URI site) {
        boolean web = "http".equals(site.getScheme()) || "https".equals(site.getScheme());
        if (!web || site.getHost() == null || site.getUserInfo() != null) {
            throw new GongkaiException("网址应以 http:// 或 https:// 开头 (an http or https address is needed): " + site);
        }
        try {
            return run(new WebSource(site));
        } catch (IOException e) {
            throw new GongkaiException("网站没有应答 (the site does not answer): " + site.getHost(), e);
        }
    }

    private Inspection run(SiteSource source) throws IOException {
        Findings findings = new Findings(texts);
        TagChecks tags = new TagChecks(findings);
        LinkChecks links = new LinkChecks(source, findings);
        ContentChecks content = new ContentChecks(findings, today);
        FreshnessChecks freshness = new FreshnessChecks(findings, today);
        Deque<String> queue = new ArrayDeque<>();
        Set<String> seen = new LinkedHashSet<>();
        queue.add("index.html");
        seen.add("index.html");
        source.pages().stream().filter(seen::add).forEach(queue::add);
        int read = 0;
        while (!queue.isEmpty() && read < most) {
            String path = queue.remove();
            Optional<String> html = source.read(path);
            if (html.isEmpty()) {
                findings.add("WEB-025", SourceLocation.ofFile(path), null, Map.of());
                continue;
            }
            read++;
            InspectedPage page = new InspectedPage(path, html.get());
            tags.check(page);
            content.check(page);
            freshness.check(page);
            links.check(page).stream().filter(seen::add).forEach(queue::add);
        }
        freshness.conclude();
        return new Inspection(read, today, findings.notices(), findings.counts(), notChecked(queue.size(), links));
    }

    private List<String> notChecked(int left, LinkChecks links) {
        List<String> notChecked = new ArrayList<>();
        if (left > 0) {
            notChecked.add("还有 " + left + " 个页面超出数量上限，未检查 (pages beyond the limit)");
        }
        if (!links.outside().isEmpty()) {
            notChecked.add("指向其他网站的 " + links.outside().size() + " 个链接未检查 (links to other sites)");
        }
        notChecked.add("文字错误、办事指南要素、互动回应时限未检查 (wording, service guides, replies to messages)");
        return notChecked;
    }
}
