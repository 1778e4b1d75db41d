/** A vendor's channel plugin; nothing is exported, the host finds it as a service. */
module com.example.noticeboard {
    requires io.github.gongkai.core;
    requires org.jsoup;
    requires static org.jspecify;

    provides io.github.gongkai.channel.PublicationChannelProvider with
            com.example.noticeboard.NoticeBoardProvider;
}
