package com.example.kiosk;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.PublicationChannelProvider;
import io.github.gongkai.channel.tck.ChannelSubject;
import io.github.gongkai.channel.tck.RemoteSimulator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The kiosk plugin under test. */
public final class KioskSubject implements ChannelSubject {
    static final List<String> LOG = new CopyOnWriteArrayList<>();
    private static final String ADDRESS = "http://kiosk.example";

    private final PublicationChannelProvider provider;
    private final KioskRemote remote;

    public KioskSubject(PublicationChannelProvider provider, boolean silent) {
        this.provider = provider;
        this.remote = new KioskRemote(silent);
        KioskRemote.NETWORK.put(ADDRESS, remote);
        LOG.clear();
    }

    @Override
    public PublicationChannelProvider provider() {
        return provider;
    }

    @Override
    public ChannelConfig validConfig() {
        return new ChannelConfig(new ChannelId("hall"), Map.of("address", ADDRESS, "token", "open-sesame-42"));
    }

    @Override
    public RemoteSimulator remote() {
        return remote;
    }

    @Override
    public Optional<String> htmlOf(ChannelPayload payload) {
        return Optional.of(payload.body());
    }

    @Override
    public Optional<List<String>> logLines() {
        return Optional.of(LOG);
    }
}
