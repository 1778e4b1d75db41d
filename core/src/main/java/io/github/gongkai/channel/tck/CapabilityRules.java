package io.github.gongkai.channel.tck;

import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.RemoteReference;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static io.github.gongkai.channel.tck.Trial.demand;

/** What a channel claims, it can; what it cannot, it refuses. */
final class CapabilityRules {
    static final List<ConformanceRule> RULES = List.of(
            new ConformanceRule(
                    "X-1",
                    "渠道的能力不超出插件的声明",
                    "effective capabilities are within the declared ones",
                    CapabilityRules::within),
            new ConformanceRule(
                    "X-2",
                    "没有声明的查询、跟踪、回执与合并：抛 UnsupportedOperationException",
                    "lookup, track, receive and adaptTogether unclaimed are unsupported",
                    CapabilityRules::refused),
            new ConformanceRule("X-3", "声明了的操作确已实现", "claimed operations are there", CapabilityRules::there));

    private static final RemoteReference ANY = new RemoteReference("tck-never-given-out");

    private CapabilityRules() {}

    private static void within(Trial trial) {
        Set<ChannelCapability> beyond = EnumSet.noneOf(ChannelCapability.class);
        beyond.addAll(trial.open().capabilities());
        beyond.removeAll(trial.descriptor().capabilities());
        demand(beyond.isEmpty(), "超出插件声明的能力 (beyond what the plugin declares): " + beyond);
    }

    private static void refused(Trial trial) {
        PublicationChannel channel = trial.open();
        Map<ChannelCapability, Runnable> operations = operations(trial, channel);
        operations.remove(ChannelCapability.RETRACT); // has a rule of its own, R-2
        operations.keySet().removeAll(channel.capabilities());
        if (operations.isEmpty()) {
            throw new NotJudged("查询、跟踪、回执与合并都已声明 (all are claimed)");
        }
        operations.forEach((capability, call) -> Trial.demandUnsupported(capability.name(), call));
    }

    private static void there(Trial trial) {
        PublicationChannel channel = trial.open();
        Map<ChannelCapability, Runnable> operations = operations(trial, channel);
        operations.keySet().retainAll(channel.capabilities());
        if (operations.isEmpty()) {
            throw new NotJudged("没有声明可选操作 (no optional operation is claimed)");
        }
        operations.forEach((capability, call) -> {
            try {
                call.run();
            } catch (UnsupportedOperationException e) {
                throw Trial.broken("声明了能力 " + capability + "，调用却不支持 (claimed, yet unsupported)");
            }
        });
    }

    private static Map<ChannelCapability, Runnable> operations(Trial trial, PublicationChannel channel) {
        Map<ChannelCapability, Runnable> operations = new EnumMap<>(ChannelCapability.class);
        operations.put(ChannelCapability.LOOKUP_BY_KEY, () -> channel.lookup(trial.attempt()));
        operations.put(ChannelCapability.TRACK, () -> channel.track(ANY, trial.attempt()));
        operations.put(ChannelCapability.RECEIPTS, () -> channel.receive(Samples.forgedCall()));
        operations.put(
                ChannelCapability.TOGETHER,
                () -> channel.adaptTogether(Map.of(trial.attempt().key(), Samples.plain())));
        operations.put(ChannelCapability.RETRACT, () -> channel.retract(ANY, trial.attempt()));
        return operations;
    }
}
