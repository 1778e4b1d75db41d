package io.github.gongkai.delivery;

import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelDescriptor;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.ChannelType;
import io.github.gongkai.channel.ConfigProblem;
import io.github.gongkai.channel.ContentLimits;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.FailureReason;
import io.github.gongkai.channel.InboundCall;
import io.github.gongkai.channel.InboundReply;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.PublicationChannelProvider;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.Receipt;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.RetractOutcome;
import io.github.gongkai.channel.SpiVersion;
import io.github.gongkai.channel.TrackOutcome;
import io.github.gongkai.publication.Publication;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** A channel with a far end in memory, told what the next calls meet. */
public class FakeChannel implements PublicationChannel {
    private final ChannelType type;
    private final Set<ChannelCapability> capabilities;
    private final Deque<BiFunction<ChannelPayload, DeliveryContext, PublishOutcome>> script = new ArrayDeque<>();
    private final Deque<TrackOutcome> tracks = new ArrayDeque<>();
    private final Deque<RetractOutcome> retracts = new ArrayDeque<>();
    /** Titles that came out at the far end, in order. */
    public final List<String> effects = Collections.synchronizedList(new ArrayList<>());
    /** Keys under which something came out. */
    public final List<String> keys = Collections.synchronizedList(new ArrayList<>());

    public final List<String> retracted = Collections.synchronizedList(new ArrayList<>());
    public volatile boolean adaptFails;
    public volatile int calls;

    public FakeChannel(String type, ChannelCapability... capabilities) {
        this.type = new ChannelType(type);
        this.capabilities = EnumSet.noneOf(ChannelCapability.class);
        Collections.addAll(this.capabilities, capabilities);
    }

    public ChannelType type() {
        return type;
    }

    /** The far end takes it, and the answer gets lost. */
    public FakeChannel thenCutAfterEffect() {
        script.add((payload, context) -> {
            effect(payload, context);
            return new PublishOutcome.Indeterminate(cut());
        });
        return this;
    }

    public FakeChannel thenCutBeforeEffect() {
        return then(new PublishOutcome.Indeterminate(cut()));
    }

    public FakeChannel then(PublishOutcome outcome) {
        script.add((payload, context) -> outcome);
        return this;
    }

    public FakeChannel thenDo(BiFunction<ChannelPayload, DeliveryContext, PublishOutcome> call) {
        script.add(call);
        return this;
    }

    public FakeChannel thenDefer(Duration after) {
        return then(new PublishOutcome.Deferred(
                new FailureReason(FailureReason.Code.UNREACHABLE, "connection refused"), after));
    }

    public FakeChannel thenAccept(TrackOutcome... later) {
        Collections.addAll(tracks, later);
        return then(new PublishOutcome.Accepted(new RemoteReference("task-1"), Duration.ofMinutes(1)));
    }

    public FakeChannel thenRetract(RetractOutcome outcome) {
        retracts.add(outcome);
        return this;
    }

    public static FailureReason cut() {
        return new FailureReason(FailureReason.Code.TIMEOUT, "the connection was cut");
    }

    @Override
    public Set<ChannelCapability> capabilities() {
        return capabilities;
    }

    @Override
    public ChannelPayload adapt(Publication publication) {
        if (adaptFails) {
            throw new IllegalStateException("template broken");
        }
        return new ChannelPayload("text/plain", publication.title(), publication.html(), List.of(), List.of());
    }

    @Override
    public synchronized PublishOutcome publish(ChannelPayload payload, DeliveryContext context) {
        calls++;
        if (!script.isEmpty()) {
            return script.removeFirst().apply(payload, context);
        }
        effect(payload, context);
        return new PublishOutcome.Published(new RemoteReference(context.key().value()), null);
    }

    private void effect(ChannelPayload payload, DeliveryContext context) {
        if (!capabilities.contains(ChannelCapability.IDEMPOTENT_PUBLISH)
                || !keys.contains(context.key().value())) {
            keys.add(context.key().value());
            effects.add(payload.title());
        }
    }

    @Override
    public Optional<RemoteReference> lookup(DeliveryContext context) {
        return keys.contains(context.key().value())
                ? Optional.of(new RemoteReference(context.key().value()))
                : Optional.empty();
    }

    @Override
    public synchronized TrackOutcome track(RemoteReference reference, DeliveryContext context) {
        return tracks.isEmpty() ? new TrackOutcome.Delivered(0, 0) : tracks.removeFirst();
    }

    @Override
    public synchronized RetractOutcome retract(RemoteReference reference, DeliveryContext context) {
        retracted.add(reference.value());
        return retracts.isEmpty() ? new RetractOutcome.Retracted() : retracts.removeFirst();
    }

    /** Reads {@code reference} and {@code outcome} of the address. */
    @Override
    public InboundReply receive(InboundCall call) {
        if (!call.parameter("signature").equals("good")) {
            return InboundReply.text(403, "", List.of());
        }
        TrackOutcome outcome = switch (call.parameter("outcome")) {
            case "delivered" -> new TrackOutcome.Delivered(0, 0);
            case "failed" -> new TrackOutcome.Failed(new FailureReason(FailureReason.Code.CONTENT_REJECTED, "audit"));
            default -> new TrackOutcome.Pending(Duration.ZERO);
        };
        RemoteReference reference = new RemoteReference(call.parameter("reference"));
        return InboundReply.text(200, "success", List.of(new Receipt(reference, outcome)));
    }

    @Override
    public void close() {}

    public PublicationChannelProvider provider() {
        return new PublicationChannelProvider() {
            @Override
            public ChannelDescriptor descriptor() {
                return new ChannelDescriptor(
                        type,
                        "1",
                        new SpiVersion(SpiVersion.MAJOR, SpiVersion.MINOR),
                        EnumSet.allOf(ChannelCapability.class),
                        new ContentLimits(
                                ContentLimits.UNLIMITED,
                                ContentLimits.UNLIMITED,
                                ContentLimits.UNLIMITED,
                                Set.of("text/plain")),
                        List.of());
            }

            @Override
            public List<ConfigProblem> validate(ChannelConfig config) {
                return List.of();
            }

            @Override
            public PublicationChannel open(ChannelConfig config) {
                return FakeChannel.this;
            }
        };
    }
}
