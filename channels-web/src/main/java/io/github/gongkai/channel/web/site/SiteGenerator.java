package io.github.gongkai.channel.web.site;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.web.WholeSite;
import io.github.gongkai.publication.Publication;
import java.util.Iterator;

/**
 * Makes a whole website (政府网站) at once from all its publications: for a first move from another system, and for a new look.
 * The publications pass through once, so there may be more than fit into memory; the finished site takes the place of the old
 * one in a single step. The settings are those of the channel of type {@code web}, and the channel goes on from there.
 *
 * <p>It judges nothing: give it what the gate has let out. What was withdrawn from the old site stays withdrawn. Thread-safe;
 * two at once on one folder exclude each other.
 */
public final class SiteGenerator {
    private final WholeSite site;

    private SiteGenerator(WholeSite site) {
        this.site = site;
    }

    /**
     * With the settings of a website channel.
     *
     * @throws io.github.gongkai.channel.ChannelConfigurationException with every problem of the settings
     */
    public static SiteGenerator of(ChannelConfig config) {
        return new SiteGenerator(WholeSite.of(config));
    }

    /**
     * Makes the site; answers how many publications it shows.
     *
     * @throws io.github.gongkai.GongkaiException if another writer holds the folder, a publication comes twice or is not for
     *     proactive disclosure, or the disk fails
     */
    public int generate(Iterator<Publication> publications) {
        return site.generate(publications);
    }
}
