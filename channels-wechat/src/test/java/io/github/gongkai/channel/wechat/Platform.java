package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.wechat.testing.SimulatedAccount;
import io.github.gongkai.channel.wechat.testing.WeChatSimulator;
import io.github.gongkai.delivery.testing.SettableClock;
import io.github.gongkai.publication.Publication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** The simulated platform, a clock that tests turn, and channels on it. */
final class Platform implements AutoCloseable {
    static final String ADD = "cgi-bin/draft/add";
    static final String SUBMIT = "cgi-bin/freepublish/submit";
    static final String DELETE = "cgi-bin/freepublish/delete";
    static final String TOKEN = "cgi-bin/stable_token";
    static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3};

    final SettableClock clock = new SettableClock(Instant.parse("2026-11-25T02:00:00Z"));
    final WeChatSimulator far;
    final Path folder;

    Platform(Path folder) {
        this(folder, null);
    }

    /** The platform's time is the machine's. */
    static Platform onSystemTime(Path folder) {
        return new Platform(folder, Clock.systemUTC());
    }

    /** The platform's time may differ from ours. */
    Platform(Path folder, Clock platforms) {
        this.folder = folder;
        this.far = WeChatSimulator.start(platforms == null ? clock : platforms);
        try {
            Files.write(folder.resolve("cover.png"), PNG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SimulatedAccount account() {
        return far.account();
    }

    /** A channel with these settings over the ordinary ones. */
    PublicationChannel open(String... more) {
        return new WechatChannelProvider(clock).open(new ChannelConfig(new ChannelId("wechat"), settings(more)));
    }

    Map<String, String> settings(String... more) {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "transport", "api",
                "siteUrl", Articles.SITE,
                "address", far.address().toString(),
                "appId", account().appId(),
                "appSecret", account().secret(),
                "cover", folder.resolve("cover.png").toString(),
                "state", folder.resolve("state").toString()));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return settings;
    }

    DeliveryContext attempt(char key) {
        return new DeliveryContext(
                new IdempotencyKey(String.valueOf(key).repeat(43)),
                1,
                clock.instant().plus(Duration.ofSeconds(30)));
    }

    PublishOutcome publish(PublicationChannel channel, Publication publication, char key) {
        return channel.publish(channel.adapt(publication), attempt(key));
    }

    /** Publishes something that nothing is in the way of. */
    RemoteReference accepted(PublicationChannel channel, Publication publication, char key) {
        PublishOutcome outcome = publish(channel, publication, key);
        if (outcome instanceof PublishOutcome.Accepted accepted) {
            return accepted.reference();
        }
        throw new AssertionError("not accepted: " + outcome);
    }

    @Override
    public void close() {
        far.close();
    }
}
