package io.github.gongkai.internal.channel;

import io.github.gongkai.channel.AdaptationException;
import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.FailureReason;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.InboundCall;
import io.github.gongkai.channel.InboundReply;
import io.github.gongkai.channel.JointPart;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.RetractOutcome;
import io.github.gongkai.channel.TrackOutcome;
import io.github.gongkai.internal.plugin.CallGuard;
import io.github.gongkai.internal.plugin.CallLimits;
import io.github.gongkai.internal.plugin.PluginCallException;
import io.github.gongkai.publication.Publication;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one wrapper around a plugin's channel. An exception out of publish or retract means that nobody knows; a call that
 * never began is surely without effect. The host asks for capabilities before it calls. Thread-safe.
 */
final class GuardedChannel implements PublicationChannel {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedChannel.class);
    private static final Duration WHEN_BUSY = Duration.ofSeconds(10);
    private static final Duration WHEN_TRACKING_FAILS = Duration.ofMinutes(1);

    private final ChannelId id;
    private final PublicationChannel plugin;
    private final Set<ChannelCapability> capabilities;
    private final CallGuard guard;
    private final CallLimits limits;

    GuardedChannel(
            ChannelId id,
            PublicationChannel plugin,
            Set<ChannelCapability> declared,
            CallGuard guard,
            CallLimits limits) {
        this.id = id;
        this.plugin = plugin;
        this.guard = guard;
        this.limits = limits;
        Set<ChannelCapability> claimed = guard.call("capabilities", limits.timeout(), plugin::capabilities);
        this.capabilities = ChannelCapabilities.within(id, claimed, declared);
    }

    @Override
    public Set<ChannelCapability> capabilities() {
        return capabilities;
    }

    @Override
    public ChannelPayload adapt(Publication publication) {
        try {
            return guard.call("adapt", limits.timeout(), () -> plugin.adapt(publication));
        } catch (PluginCallException e) {
            throw new AdaptationException(
                    "channel " + id + " cannot adapt publication " + publication.id() + " revision "
                            + publication.revision() + ": " + e.getMessage(),
                    e);
        }
    }

    @Override
    public Map<IdempotencyKey, JointPart> adaptTogether(Map<IdempotencyKey, Publication> publications) {
        require(ChannelCapability.TOGETHER);
        try {
            Map<IdempotencyKey, JointPart> parts =
                    guard.call("adaptTogether", limits.timeout(), () -> plugin.adaptTogether(publications));
            if (parts.keySet().equals(publications.keySet())) {
                return parts;
            }
            throw new AdaptationException(
                    "channel " + id + " was given " + publications.size()
                            + " publications to put together and gave back " + parts.size()
                            + " parts, or parts of others",
                    null);
        } catch (PluginCallException e) {
            throw new AdaptationException(
                    "channel " + id + " cannot put " + publications.size() + " publications together: "
                            + e.getMessage(),
                    e);
        }
    }

    @Override
    public PublishOutcome publish(ChannelPayload payload, DeliveryContext context) {
        try {
            return guard.call("publish", timeLeft(context), () -> plugin.publish(payload, within(context)));
        } catch (PluginCallException e) {
            LOG.warn("channel {}: no outcome of publishing {}", id, context.key(), e);
            return e.begun()
                    ? new PublishOutcome.Indeterminate(reason(e))
                    : new PublishOutcome.Deferred(reason(e), WHEN_BUSY);
        }
    }

    @Override
    public Optional<RemoteReference> lookup(DeliveryContext context) {
        require(ChannelCapability.LOOKUP_BY_KEY);
        return guard.call("lookup", timeLeft(context), () -> plugin.lookup(within(context)));
    }

    @Override
    public TrackOutcome track(RemoteReference reference, DeliveryContext context) {
        require(ChannelCapability.TRACK);
        try {
            return guard.call("track", timeLeft(context), () -> plugin.track(reference, within(context)));
        } catch (PluginCallException e) {
            LOG.warn("channel {}: tracking {} failed; it will be asked again", id, context.key(), e);
            return new TrackOutcome.Pending(WHEN_TRACKING_FAILS);
        }
    }

    @Override
    public RetractOutcome retract(RemoteReference reference, DeliveryContext context) {
        require(ChannelCapability.RETRACT);
        try {
            return guard.call("retract", timeLeft(context), () -> plugin.retract(reference, within(context)));
        } catch (PluginCallException e) {
            LOG.warn("channel {}: no outcome of retracting {}", id, context.key(), e);
            return e.begun()
                    ? new RetractOutcome.Indeterminate(reason(e))
                    : new RetractOutcome.Deferred(reason(e), WHEN_BUSY);
        }
    }

    @Override
    public InboundReply receive(InboundCall call) {
        require(ChannelCapability.RECEIPTS);
        return guard.call("receive", limits.timeout(), () -> plugin.receive(call));
    }

    @Override
    public void close() {
        try {
            guard.call("close", limits.timeout(), () -> {
                plugin.close();
                return true;
            });
        } finally {
            guard.shutDown();
        }
    }

    private void require(ChannelCapability capability) {
        if (!capabilities.contains(capability)) {
            throw new UnsupportedOperationException("channel " + id + " has no " + capability);
        }
    }

    private Duration timeLeft(DeliveryContext context) {
        return Duration.between(limits.clock().instant(), within(context).deadline());
    }

    /** The same attempt, ending by the channel's own time at the latest. */
    private DeliveryContext within(DeliveryContext context) {
        Instant latest = limits.clock().instant().plus(limits.longestAttempt());
        return latest.isBefore(context.deadline())
                ? new DeliveryContext(context.key(), context.attempt(), latest)
                : context;
    }

    private static FailureReason reason(PluginCallException e) {
        boolean threw = e.getCause() != null && e.begun();
        return new FailureReason(
                threw ? FailureReason.Code.PROTOCOL : FailureReason.Code.TIMEOUT, String.valueOf(e.getMessage()));
    }
}
