package com.example.kiosk;

import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.FailureReason;
import io.github.gongkai.channel.FailureReason.Code;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.InboundCall;
import io.github.gongkai.channel.InboundReply;
import io.github.gongkai.channel.JointPart;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.Receipt;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.RetractOutcome;
import io.github.gongkai.channel.TrackOutcome;
import io.github.gongkai.publication.Publication;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The opened channel; each flaw is one line that should not be there. */
final class KioskChannel implements PublicationChannel {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final List<KioskChannel> TOGETHER = new CopyOnWriteArrayList<>();

    private final KioskProvider plugin;
    private final KioskRemote remote;
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final AtomicInteger tracked = new AtomicInteger();
    private final CountDownLatch second = new CountDownLatch(2);
    private volatile boolean closed;

    KioskChannel(KioskProvider plugin, KioskRemote remote) {
        this.plugin = plugin;
        this.remote = remote;
        if (plugin.has("L-3")) {
            Thread thread = new Thread(() -> linger(new CountDownLatch(1), 20), "kiosk-heartbeat");
            thread.setDaemon(true);
            thread.start();
        }
        TOGETHER.add(this);
    }

    @Override
    public Set<ChannelCapability> capabilities() {
        requireOpen();
        Set<ChannelCapability> capabilities = EnumSet.copyOf(plugin.capabilities());
        if (plugin.has("X-1")) {
            capabilities.add(ChannelCapability.TARGETED_AUDIENCE);
        }
        return capabilities;
    }

    @Override
    public ChannelPayload adapt(Publication publication) {
        if (!plugin.has("L-2")) {
            requireOpen();
        }
        if (plugin.has("A-2")) {
            remote.greet();
        }
        return new KioskText(plugin).adapt(publication);
    }

    /** The first carries the others. */
    @Override
    public Map<IdempotencyKey, JointPart> adaptTogether(Map<IdempotencyKey, Publication> publications) {
        requireOpen();
        require(ChannelCapability.TOGETHER);
        Map<IdempotencyKey, JointPart> parts = new LinkedHashMap<>();
        publications.forEach((key, publication) -> {
            boolean carried = !parts.isEmpty() || plugin.has("A-8");
            RemoteReference name = carried ? new RemoteReference("with-" + key) : null;
            parts.put(key, new JointPart(new KioskText(plugin).adapt(publication), name));
        });
        return parts;
    }

    @Override
    public PublishOutcome publish(ChannelPayload payload, DeliveryContext context) {
        requireOpen();
        String key = context.key().value();
        if (plugin.has("P-10") && collides()) {
            return out(key); // two at once: it says that both are out, and sends neither
        }
        if (plugin.has("P-9")) {
            Thread.interrupted();
        }
        Instant deadline = plugin.has("P-8") ? context.deadline().plusSeconds(20) : context.deadline();
        try {
            KioskRemote.Answer answer = remote.post(key, !plugin.has("P-2"), deadline);
            if (plugin.has("P-1") && answer == KioskRemote.Answer.TAKEN) {
                remote.post(key, false, deadline);
            }
            return outcome(key, answer);
        } catch (KioskRemote.Cut e) {
            return cut(e);
        } catch (IOException e) {
            return new PublishOutcome.Indeterminate(reason(Code.PROTOCOL));
        }
    }

    private boolean collides() {
        if (Thread.currentThread().isDaemon()) {
            second.countDown();
            linger(second, 1);
        }
        return second.getCount() == 0;
    }

    private PublishOutcome cut(KioskRemote.Cut cut) {
        if (plugin.has("P-7")) {
            throw new IllegalStateException("connection reset", cut);
        }
        boolean wrong = plugin.has("P-5") && !cut.afterAccepting || plugin.has("P-6") && cut.afterAccepting;
        return wrong
                ? new PublishOutcome.Deferred(reason(Code.UNREACHABLE), SOON)
                : new PublishOutcome.Indeterminate(reason(Code.TIMEOUT));
    }

    private PublishOutcome outcome(String key, KioskRemote.Answer answer) {
        answered.add(key);
        return switch (answer) {
            case TAKEN -> out(key);
            case BUSY ->
                new PublishOutcome.Deferred(reason(Code.RATE_LIMITED), plugin.has("P-4") ? Duration.ZERO : SOON);
            default ->
                plugin.has("P-3")
                        ? new PublishOutcome.Deferred(reason(Code.CONTENT_REJECTED), SOON)
                        : new PublishOutcome.Rejected(reason(Code.CONTENT_REJECTED));
        };
    }

    private static PublishOutcome out(String key) {
        return new PublishOutcome.Published(new RemoteReference(key), null);
    }

    @Override
    public Optional<RemoteReference> lookup(DeliveryContext context) {
        requireOpen();
        if (plugin.has("X-2")) {
            return Optional.empty();
        }
        require(ChannelCapability.LOOKUP_BY_KEY);
        String key = context.key().value();
        boolean known = plugin.has("T-3") ? answered.contains(key) : remote.knows(key) || plugin.has("T-4");
        return known ? Optional.of(new RemoteReference(key)) : Optional.empty();
    }

    @Override
    public TrackOutcome track(RemoteReference reference, DeliveryContext context) {
        requireOpen();
        require(ChannelCapability.TRACK);
        if (plugin.has("X-3")) {
            throw new UnsupportedOperationException("not yet");
        }
        if (!remote.knows(reference.value())) {
            return plugin.has("T-1") ? new TrackOutcome.Pending(SOON) : new TrackOutcome.NotFound();
        }
        return plugin.has("T-2") && tracked.incrementAndGet() > 1
                ? new TrackOutcome.Pending(SOON)
                : new TrackOutcome.Delivered(0, 0);
    }

    @Override
    public InboundReply receive(InboundCall call) {
        requireOpen();
        require(ChannelCapability.RECEIPTS);
        Receipt receipt = new Receipt(new RemoteReference("r"), new TrackOutcome.Delivered(0, 0));
        boolean believed = plugin.has("T-5") || call.parameter("signature").equals("genuine");
        return InboundReply.text(believed ? 200 : 403, "", believed ? List.of(receipt) : List.of());
    }

    @Override
    public RetractOutcome retract(RemoteReference reference, DeliveryContext context) {
        requireOpen();
        if (plugin.has("R-2")) {
            return new RetractOutcome.AlreadyAbsent();
        }
        require(ChannelCapability.RETRACT);
        return switch (remote.withdraw(reference.value())) {
            case TAKEN -> new RetractOutcome.Retracted();
            case TOO_LATE -> {
                if (plugin.has("R-3")) {
                    throw new IllegalArgumentException("too late");
                }
                yield new RetractOutcome.Irrevocable(reason(Code.CONTENT_REJECTED));
            }
            default ->
                plugin.has("R-1")
                        ? new RetractOutcome.Irrevocable(reason(Code.PROTOCOL))
                        : new RetractOutcome.AlreadyAbsent();
        };
    }

    @Override
    public void close() {
        if (closed && plugin.has("L-1")) {
            throw new IllegalArgumentException("closed twice");
        }
        closed = true;
        TOGETHER.remove(this);
        if (plugin.has("L-4")) {
            TOGETHER.forEach(other -> other.closed = true);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the kiosk channel is closed");
        }
    }

    private void require(ChannelCapability capability) {
        if (!plugin.capabilities().contains(capability)) {
            throw new UnsupportedOperationException(capability.name());
        }
    }

    private static FailureReason reason(Code code) {
        return new FailureReason(code, "the screens said so");
    }

    private static void linger(CountDownLatch latch, int seconds) {
        try {
            latch.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
