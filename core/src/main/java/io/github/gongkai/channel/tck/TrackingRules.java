package io.github.gongkai.channel.tck;

import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.InboundReply;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.TrackOutcome;
import io.github.gongkai.channel.tck.RemoteSimulator.Fault;
import java.util.List;

import static io.github.gongkai.channel.tck.Trial.demand;

/** Asking what became of something. */
final class TrackingRules {
    static final List<ConformanceRule> RULES = List.of(
            new ConformanceRule("T-1", "不认识的引用：NotFound", "an unknown reference is NotFound", TrackingRules::unknown),
            new ConformanceRule("T-2", "终态不再改变", "a final state never changes back", TrackingRules::finality),
            new ConformanceRule(
                    "T-3", "受理后断线的，按键能查到", "lookup finds what was taken under a cut", TrackingRules::foundAfterCut),
            new ConformanceRule("T-4", "没有发布过的键，查无", "lookup finds nothing under a new key", TrackingRules::absent),
            new ConformanceRule(
                    "T-5", "伪造的回调没有回执，不抛异常", "a forged call has no receipts and no exception", TrackingRules::forged));

    private static final int MOST_POLLS = 20;

    private TrackingRules() {}

    private static void unknown(Trial trial) {
        PublicationChannel channel = trial.open();
        trial.require(ChannelCapability.TRACK, channel);
        TrackOutcome outcome = track(trial, channel, new RemoteReference("tck-never-given-out"));
        demand(outcome.kind() == TrackOutcome.Kind.NOT_FOUND, "应为 (expected) NOT_FOUND，实为 (found) " + outcome);
    }

    private static void finality(Trial trial) {
        PublicationChannel channel = trial.open();
        trial.require(ChannelCapability.TRACK, channel);
        RemoteReference reference = trial.published(channel, trial.attempt());
        TrackOutcome last = track(trial, channel, reference);
        for (int poll = 0; poll < MOST_POLLS && last.kind() == TrackOutcome.Kind.PENDING; poll++) {
            trial.remote().settle();
            last = track(trial, channel, reference);
        }
        demand(
                last.kind() == TrackOutcome.Kind.DELIVERED || last.kind() == TrackOutcome.Kind.FAILED,
                "对端已有定论，却仍为 (the far end has decided, yet it is) " + last);
        for (int poll = 0; poll < 3; poll++) {
            TrackOutcome next = track(trial, channel, reference);
            demand(next.kind() == last.kind(), "终态从 " + last + " 变成 (a final state became) " + next);
        }
    }

    private static TrackOutcome track(Trial trial, PublicationChannel channel, RemoteReference reference) {
        try {
            return channel.track(reference, trial.attempt());
        } catch (UnsupportedOperationException e) {
            throw new NotJudged("声明了却没有实现，由 X-3 判定 (claimed but not there, which X-3 judges)");
        }
    }

    private static void foundAfterCut(Trial trial) {
        PublicationChannel channel = trial.open();
        trial.require(ChannelCapability.LOOKUP_BY_KEY, channel);
        trial.require(Fault.CUT_AFTER_ACCEPT);
        DeliveryContext attempt = trial.attempt();
        try {
            trial.publish(channel, attempt, Fault.CUT_AFTER_ACCEPT);
        } catch (RuntimeException e) {
            throw new NotJudged("抛出了异常，由 P-7 判定 (it threw, which P-7 judges)");
        }
        demand(lookup(channel, trial.again(attempt)), "对端已受理，按键却查不到 (taken by the far end, not found)");
    }

    private static void absent(Trial trial) {
        PublicationChannel channel = trial.open();
        trial.require(ChannelCapability.LOOKUP_BY_KEY, channel);
        demand(!lookup(channel, trial.attempt()), "从未发布的键却查到了 (found under a key never used)");
    }

    private static void forged(Trial trial) {
        PublicationChannel channel = trial.open();
        trial.require(ChannelCapability.RECEIPTS, channel);
        try {
            InboundReply reply = channel.receive(Samples.forgedCall());
            demand(reply.receipts().isEmpty(), "伪造的回调被当真 (a forged call is believed): " + reply.receipts());
        } catch (UnsupportedOperationException e) {
            throw new NotJudged("声明了却没有实现，由 X-3 判定 (claimed but not there, which X-3 judges)");
        }
    }

    private static boolean lookup(PublicationChannel channel, DeliveryContext context) {
        try {
            return channel.lookup(context).isPresent();
        } catch (UnsupportedOperationException e) {
            throw new NotJudged("声明了却没有实现，由 X-3 判定 (claimed but not there, which X-3 judges)");
        }
    }
}
