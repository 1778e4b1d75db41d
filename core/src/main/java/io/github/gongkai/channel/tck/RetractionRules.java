package io.github.gongkai.channel.tck;

import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.RetractOutcome;
import io.github.gongkai.channel.RetractOutcome.Kind;
import java.util.List;

import static io.github.gongkai.channel.tck.Trial.demand;

/** Taking something back. */
final class RetractionRules {
    static final List<ConformanceRule> RULES = List.of(
            new ConformanceRule(
                    "R-1",
                    "撤回两次：第一次 Retracted，第二次 AlreadyAbsent 或 Retracted",
                    "retracting twice is Retracted, then AlreadyAbsent or Retracted",
                    RetractionRules::twice),
            new ConformanceRule(
                    "R-2",
                    "没有声明撤回能力：抛 UnsupportedOperationException",
                    "retracting unclaimed is unsupported",
                    RetractionRules::unclaimed),
            new ConformanceRule(
                    "R-3",
                    "过了撤回期：Irrevocable，不抛异常",
                    "too late is Irrevocable, not an exception",
                    RetractionRules::tooLate));

    private RetractionRules() {}

    private static void twice(Trial trial) {
        PublicationChannel channel = trial.open();
        trial.require(ChannelCapability.RETRACT, channel);
        RemoteReference reference = trial.published(channel, trial.attempt());
        RetractOutcome first = retract(trial, channel, reference);
        demand(first.kind() == Kind.RETRACTED, "第一次应为 (first expected) RETRACTED，实为 (found) " + first);
        RetractOutcome second = retract(trial, channel, reference);
        demand(
                second.kind() == Kind.RETRACTED || second.kind() == Kind.ALREADY_ABSENT,
                "第二次应为 (second expected) ALREADY_ABSENT，实为 (found) " + second);
    }

    private static RetractOutcome retract(Trial trial, PublicationChannel channel, RemoteReference reference) {
        try {
            return channel.retract(reference, trial.attempt());
        } catch (UnsupportedOperationException e) {
            throw new NotJudged("声明了却没有实现，由 X-3 判定 (claimed but not there, which X-3 judges)");
        }
    }

    private static void unclaimed(Trial trial) {
        PublicationChannel channel = trial.open();
        if (channel.capabilities().contains(ChannelCapability.RETRACT)) {
            throw new NotJudged("渠道声明了撤回能力 (the channel claims RETRACT)");
        }
        RemoteReference reference = trial.published(channel, trial.attempt());
        Trial.demandUnsupported("retract", () -> channel.retract(reference, trial.attempt()));
    }

    private static void tooLate(Trial trial) {
        PublicationChannel channel = trial.open();
        trial.require(ChannelCapability.RETRACT, channel);
        RemoteReference reference = trial.published(channel, trial.attempt());
        try {
            trial.remote().forbidRetraction();
        } catch (UnsupportedOperationException e) {
            throw new NotJudged("对端模拟做不出 (the far end cannot play): " + e.getMessage());
        }
        RetractOutcome outcome = retract(trial, channel, reference);
        demand(outcome.kind() == Kind.IRREVOCABLE, "应为 (expected) IRREVOCABLE，实为 (found) " + outcome);
    }
}
