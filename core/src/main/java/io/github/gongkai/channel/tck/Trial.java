package io.github.gongkai.channel.tck;

import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelDescriptor;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.PublicationChannelProvider;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.tck.RemoteSimulator.Fault;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** The plugin while it is judged by one rule: channels that the rule opened, keys nobody used before. Not thread-safe. */
final class Trial implements AutoCloseable {
    private static final Duration AMPLE = Duration.ofSeconds(30);

    private final ChannelSubject subject;
    private final Clock clock = Clock.systemUTC();
    private final List<PublicationChannel> opened = new ArrayList<>();

    Trial(ChannelSubject subject) {
        this.subject = subject;
    }

    static AssertionError broken(String found) {
        return new AssertionError(found);
    }

    static void demand(boolean kept, String found) {
        if (!kept) {
            throw broken(found);
        }
    }

    /** The exception with its causes, as it would stand in a log. */
    static String textOf(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    static void demandUnsupported(String operation, Runnable call) {
        try {
            call.run();
        } catch (UnsupportedOperationException e) {
            return;
        } catch (RuntimeException e) {
            throw broken(
                    operation + " 没有声明，应抛 UnsupportedOperationException，实为 (threw another exception) " + textOf(e));
        }
        throw broken(operation + " 没有声明，却应答了 (unclaimed, yet answered)");
    }

    ChannelSubject subject() {
        return subject;
    }

    PublicationChannelProvider provider() {
        return subject.provider();
    }

    ChannelDescriptor descriptor() {
        return provider().descriptor();
    }

    RemoteSimulator remote() {
        return subject.remote();
    }

    /** A channel on the valid settings, closed when the rule ends. */
    PublicationChannel open() {
        return open(subject.validConfig());
    }

    PublicationChannel open(ChannelConfig config) {
        PublicationChannel channel = provider().open(config);
        opened.add(channel);
        return channel;
    }

    /** An attempt under a key of its own. */
    DeliveryContext attempt() {
        return attempt(AMPLE);
    }

    DeliveryContext attempt(Duration within) {
        byte[] bytes = new byte[32];
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        java.nio.ByteBuffer.wrap(bytes)
                .putLong(one.getMostSignificantBits())
                .putLong(one.getLeastSignificantBits())
                .putLong(two.getMostSignificantBits())
                .putLong(two.getLeastSignificantBits());
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new DeliveryContext(new IdempotencyKey(key), 1, clock.instant().plus(within));
    }

    /** The next attempt at the same operation. */
    DeliveryContext again(DeliveryContext before) {
        return new DeliveryContext(
                before.key(), before.attempt() + 1, clock.instant().plus(AMPLE));
    }

    void require(ChannelCapability capability, PublicationChannel channel) {
        if (!channel.capabilities().contains(capability)) {
            throw new NotJudged("渠道没有声明能力 (the channel does not claim) " + capability);
        }
    }

    void require(Fault fault) {
        if (!remote().faults().contains(fault)) {
            throw new NotJudged("对端模拟做不出 (the far end cannot play) " + fault);
        }
    }

    /** Publishes a new publication, the far end playing a fault. */
    PublishOutcome publish(PublicationChannel channel, DeliveryContext context, Fault fault) {
        var payload = channel.adapt(Samples.plain());
        remote().nextPublishMeets(fault);
        try {
            return channel.publish(payload, context);
        } finally {
            remote().nextPublishMeets(Fault.NONE);
        }
    }

    /** Publishes a new publication without any fault and has the far end decide at once. */
    RemoteReference published(PublicationChannel channel, DeliveryContext context) {
        PublishOutcome outcome = publish(channel, context, Fault.NONE);
        remote().settle();
        if (outcome instanceof PublishOutcome.Published published) {
            return published.reference();
        } else if (outcome instanceof PublishOutcome.Accepted accepted) {
            return accepted.reference();
        }
        throw new NotJudged("正常发布没有成功，由 P-1 判定 (publishing fails, which P-1 judges): " + outcome);
    }

    /** Leaves the rule if not even one plain publishing works: P-1 says so. */
    void requireSoundPublishing(PublicationChannel channel) {
        DeliveryContext attempt = attempt();
        published(channel, attempt);
        if (effects(attempt) != 1) {
            throw new NotJudged("正常发布的份数不对，由 P-1 判定 (publishing has a wrong effect, which P-1 judges)");
        }
    }

    int effects(DeliveryContext context) {
        return remote().effects(context.key());
    }

    @Override
    public void close() {
        // Whether closing is sound has a rule of its own, L-1; here it only clears up after another one.
        opened.forEach(channel -> tolerating(channel::close));
    }

    private static void tolerating(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            return;
        }
    }
}
