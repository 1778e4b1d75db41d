package io.github.gongkai.channel.web;

import io.github.gongkai.GongkaiException;
import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelConfigurationException;
import io.github.gongkai.channel.ConfigProblem;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicityAttribute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import static java.util.Spliterator.ORDERED;
import static java.util.Spliterators.spliteratorUnknownSize;

/**
 * Makes a whole website in a folder beside the old one, and switches. Public only so that the exported package beside this one
 * reaches it. Thread-safe.
 */
public final class WholeSite {
    private final SiteLook look;

    private WholeSite(SiteLook look) {
        this.look = look;
    }

    /**
     * With the settings of a website channel.
     *
     * @throws ChannelConfigurationException with every problem of the settings
     */
    public static WholeSite of(ChannelConfig config) {
        try {
            return new WholeSite(SiteLook.of(WebSettings.of(config)));
        } catch (IOException e) {
            throw new ChannelConfigurationException(
                    config.id(),
                    List.of(new ConfigProblem("catalog, theme, redirects", String.valueOf(e.getMessage()))));
        }
    }

    /**
     * Makes the site; answers how many publications it shows.
     *
     * @throws GongkaiException if another writer holds the folder, a publication comes twice or is not for proactive disclosure,
     *     or the disk fails
     */
    public int generate(Iterator<Publication> publications) {
        Path site = look.settings().directory();
        SiteFolder old = new SiteFolder(site);
        try {
            if (!Files.exists(site)) {
                return build(old, publications);
            }
            try (SiteFolder.Lock lock = old.tryLock().orElse(null)) {
                if (lock == null) {
                    throw new GongkaiException("另一进程正在写入网站目录，稍后再试 (another writer holds the folder): " + site);
                }
                return build(old, publications);
            }
        } catch (IOException e) {
            throw new GongkaiException("网站生成失败，请检查磁盘空间和权限 (cannot write the site): " + site, e);
        } catch (IllegalArgumentException e) {
            throw new GongkaiException(String.valueOf(e.getMessage()), e);
        }
    }

    private int build(SiteFolder old, Iterator<Publication> publications) throws IOException {
        Generations generations = new Generations(old.root());
        Path next = generations.next();
        List<Article> withdrawn = withdrawn(old);
        Set<String> gone = new HashSet<>();
        withdrawn.forEach(article -> gone.add(article.slug()));
        HtmlSanitizer sanitizer = new HtmlSanitizer(look.settings().baseUrl());
        Stream<SiteBuild.Source> standing = StreamSupport.stream(spliteratorUnknownSize(publications, ORDERED), false)
                .filter(publication ->
                        !gone.contains(Slug.of(publication.id().value()).value()))
                .map(publication -> () -> article(publication, sanitizer));
        Stream<SiteBuild.Source> all =
                Stream.concat(standing, withdrawn.stream().map(article -> () -> article));
        int count = new SiteBuild(look, SiteFolder.fresh(next)).fresh(all.iterator());
        keepReceipts(old.root(), next);
        generations.switchTo(next);
        return count;
    }

    private static List<Article> withdrawn(SiteFolder old) throws IOException {
        return new SiteRecords(old).withdrawn();
    }

    private static Article article(Publication publication, HtmlSanitizer sanitizer) {
        if (publication.attribute() != null && publication.attribute() != PublicityAttribute.PROACTIVE) {
            throw new IllegalArgumentException("公开属性不是主动公开 (not for proactive disclosure): " + publication.id());
        }
        return Article.of(AdaptedPage.of(publication, sanitizer).page());
    }

    /** Operations that were finished on the old site are finished on the new one. */
    private static void keepReceipts(Path from, Path to) throws IOException {
        Path receipts = from.resolve(SiteRecords.RECEIPTS);
        if (!Files.isDirectory(receipts)) {
            return;
        }
        Path kept = to.resolve(SiteRecords.RECEIPTS);
        Files.createDirectories(kept);
        try (Stream<Path> files = Files.list(receipts)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, kept.resolve(file.getFileName().toString()));
            }
        }
    }
}
