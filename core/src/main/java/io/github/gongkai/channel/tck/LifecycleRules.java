package io.github.gongkai.channel.tck;

import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.tck.RemoteSimulator.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import static io.github.gongkai.channel.tck.Trial.demand;

/** From open to close. */
final class LifecycleRules {
    static final List<ConformanceRule> RULES = List.of(
            new ConformanceRule("L-1", "可以关闭两次", "may be closed twice", LifecycleRules::closedTwice),
            new ConformanceRule(
                    "L-2",
                    "关闭之后的调用：抛 IllegalStateException，不发布",
                    "use after close is refused and publishes nothing",
                    LifecycleRules::afterClose),
            new ConformanceRule("L-3", "关闭之后不留线程", "no thread is left after close", LifecycleRules::noThread),
            new ConformanceRule("L-4", "两个实例互不影响", "two instances do not share state", LifecycleRules::separate));

    private static final long LONGEST_JOIN_MILLIS = 5_000;

    private LifecycleRules() {}

    private static void closedTwice(Trial trial) {
        PublicationChannel channel = trial.open();
        channel.close();
        try {
            channel.close();
        } catch (RuntimeException e) {
            throw Trial.broken("第二次关闭抛出异常 (closing again threw) " + Trial.textOf(e));
        }
    }

    private static void afterClose(Trial trial) {
        PublicationChannel channel = trial.open();
        Set<ChannelCapability> claimed = channel.capabilities();
        var payload = channel.adapt(Samples.plain());
        DeliveryContext attempt = trial.attempt();
        RemoteReference reference = new RemoteReference("tck-never-given-out");
        channel.close();
        Map<String, Runnable> calls = new LinkedHashMap<>();
        calls.put("capabilities", channel::capabilities);
        calls.put("adapt", () -> channel.adapt(Samples.plain()));
        calls.put("publish", () -> channel.publish(payload, attempt));
        if (claimed.contains(ChannelCapability.LOOKUP_BY_KEY)) {
            calls.put("lookup", () -> channel.lookup(attempt));
        }
        if (claimed.contains(ChannelCapability.TRACK)) {
            calls.put("track", () -> channel.track(reference, attempt));
        }
        if (claimed.contains(ChannelCapability.RECEIPTS)) {
            calls.put("receive", () -> channel.receive(Samples.forgedCall()));
        }
        if (claimed.contains(ChannelCapability.RETRACT)) {
            calls.put("retract", () -> channel.retract(reference, attempt));
        }
        Set<String> answered = new TreeSet<>();
        calls.forEach((name, call) -> {
            if (!refuses(call)) {
                answered.add(name);
            }
        });
        demand(answered.isEmpty(), "关闭之后仍然应答 (answered after close): " + answered);
        demand(trial.effects(attempt) == 0, "关闭之后仍然发布 (published after close)");
    }

    private static boolean refuses(Runnable call) {
        try {
            call.run();
            return false;
        } catch (IllegalStateException e) {
            return true;
        } catch (UnsupportedOperationException e) {
            throw new NotJudged("声明了却没有实现，由 X-3 判定 (claimed but not there, which X-3 judges)");
        }
    }

    private static void noThread(Trial trial) throws InterruptedException {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        PublicationChannel channel = trial.open();
        trial.publish(channel, trial.attempt(), Fault.NONE);
        channel.close();
        Set<String> left = new TreeSet<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (!before.contains(thread) && !trial.subject().isForeign(thread)) {
                thread.join(LONGEST_JOIN_MILLIS);
                if (thread.isAlive()) {
                    left.add(thread.getName());
                }
            }
        }
        demand(left.isEmpty(), "关闭之后仍在运行的线程 (threads still running): " + left);
    }

    private static void separate(Trial trial) {
        PublicationChannel one = trial.open();
        trial.requireSoundPublishing(one);
        PublicationChannel two = trial.open();
        one.close();
        DeliveryContext attempt = trial.attempt();
        PublishOutcome outcome;
        try {
            outcome = trial.publish(two, attempt, Fault.NONE);
        } catch (IllegalStateException e) {
            throw Trial.broken("关闭一个实例，另一个也不能用了 (closing one closed the other)");
        }
        demand(trial.effects(attempt) == 1, "关闭一个实例之后，另一个发布失败 (the other one fails): " + outcome);
    }
}
