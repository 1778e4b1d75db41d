/** The government website channel. Exports nothing: hosts find its provider by {@link java.util.ServiceLoader}. */
module io.github.gongkai.channel.web {
    requires com.fasterxml.jackson.databind;
    requires gg.jte.runtime;
    requires io.github.gongkai.core;
    requires org.jsoup;
    requires static org.jspecify;

    // Jackson reads and writes the page and article records.
    opens io.github.gongkai.channel.web to
            com.fasterxml.jackson.databind;

    provides io.github.gongkai.channel.PublicationChannelProvider with
            io.github.gongkai.channel.web.WebChannelProvider;
}
