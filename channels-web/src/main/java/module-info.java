/**
 * The government website channel. Hosts find its provider by {@link java.util.ServiceLoader}; what is exported is for hosts that
 * make a whole site at once.
 */
module io.github.gongkai.channel.web {
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.samskivert.jmustache;
    requires gg.jte.runtime;
    requires transitive io.github.gongkai.core;
    requires java.xml;
    requires okhttp3;
    requires org.jsoup;
    requires static transitive org.jspecify;

    exports io.github.gongkai.channel.web.site;

    // Its wording stands beside the inspector.
    opens io.github.gongkai.channel.web.site to
            io.github.gongkai.core;

    // Jackson reads and writes the page and article records; a theme's templates read them; the fixed parts of our own
    // templates
    // stand beside their classes.
    opens io.github.gongkai.channel.web to
            com.fasterxml.jackson.databind,
            com.samskivert.jmustache,
            gg.jte.runtime;

    provides io.github.gongkai.channel.PublicationChannelProvider with
            io.github.gongkai.channel.web.WebChannelProvider,
            io.github.gongkai.channel.web.push.CmsChannelProvider;
}
