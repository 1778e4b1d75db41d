package io.github.gongkai.channel.tck;

import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.PublishOutcome.Kind;
import io.github.gongkai.channel.tck.RemoteSimulator.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import static io.github.gongkai.channel.tck.Trial.demand;

/** One attempt at publishing, and what is said of it. */
final class PublishRules {
    static final List<ConformanceRule> RULES = List.of(
            new ConformanceRule("P-1", "正常发布一次，对端恰有一份", "publishing once has one effect", PublishRules::oneEffect),
            new ConformanceRule(
                    "P-2",
                    "同一幂等键发布两次，对端仍只有一份",
                    "the same key twice has one effect, if claimed",
                    PublishRules::sameKeyTwice),
            new ConformanceRule(
                    "P-3",
                    "对端拒绝：Rejected",
                    "a refusal is Rejected",
                    trial -> meets(trial, Fault.REJECT, Kind.REJECTED)),
            new ConformanceRule(
                    "P-4",
                    "对端限流：Deferred，等待时间为正",
                    "throttling is Deferred with a positive delay",
                    PublishRules::throttled),
            new ConformanceRule(
                    "P-5",
                    "受理前断线：Indeterminate",
                    "a cut before the far end took it is Indeterminate",
                    trial -> meets(trial, Fault.CUT_BEFORE_ACCEPT, Kind.INDETERMINATE)),
            new ConformanceRule(
                    "P-6",
                    "受理后断线：Indeterminate",
                    "a cut after the far end took it is Indeterminate",
                    trial -> meets(trial, Fault.CUT_AFTER_ACCEPT, Kind.INDETERMINATE)),
            new ConformanceRule(
                    "P-7", "对端故障不抛异常", "no exception for a fault of the far end", PublishRules::noException),
            new ConformanceRule(
                    "P-8",
                    "对端不应答时，在截止时刻前返回",
                    "returns by the deadline when the far end is silent",
                    PublishRules::inTime),
            new ConformanceRule("P-9", "线程中断标志得到恢复", "interruption is restored", PublishRules::interrupted),
            new ConformanceRule(
                    "P-10",
                    "16 个线程同时发布，各自恰有一份",
                    "16 threads with distinct keys, one effect each",
                    PublishRules::manyAtOnce));

    private static final int THREADS = 16;
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final long LONGEST_WAIT_SECONDS = 60;

    private PublishRules() {}

    private static void oneEffect(Trial trial) {
        PublicationChannel channel = trial.open();
        DeliveryContext attempt = trial.attempt();
        PublishOutcome outcome = trial.publish(channel, attempt, Fault.NONE);
        demand(isOut(outcome), "应为 Published 或 Accepted (expected Published or Accepted)，实为 (found) " + outcome);
        demandEffects(trial, attempt, 1, outcome);
    }

    private static void sameKeyTwice(Trial trial) {
        PublicationChannel channel = trial.open();
        trial.require(ChannelCapability.IDEMPOTENT_PUBLISH, channel);
        trial.requireSoundPublishing(channel);
        var payload = channel.adapt(Samples.plain());
        DeliveryContext attempt = trial.attempt();
        channel.publish(payload, attempt);
        PublishOutcome second = channel.publish(payload, trial.again(attempt));
        demandEffects(trial, attempt, 1, second);
    }

    private static void throttled(Trial trial) {
        PublishOutcome outcome = meets(trial, Fault.RATE_LIMIT, Kind.DEFERRED);
        Duration delay = ((PublishOutcome.Deferred) outcome).retryAfter();
        demand(!delay.isNegative() && !delay.isZero(), "等待时间应为正 (the delay must be positive): " + delay);
    }

    private static PublishOutcome meets(Trial trial, Fault fault, Kind expected) {
        trial.require(fault);
        PublicationChannel channel = trial.open();
        DeliveryContext attempt = trial.attempt();
        PublishOutcome outcome;
        try {
            outcome = trial.publish(channel, attempt, fault);
        } catch (RuntimeException e) {
            throw new NotJudged("抛出了异常，由 P-7 判定 (it threw, which P-7 judges)");
        }
        demand(outcome.kind() == expected, "应为 (expected) " + expected + "，实为 (found) " + outcome);
        demandEffects(trial, attempt, fault == Fault.CUT_AFTER_ACCEPT ? 1 : 0, outcome);
        return outcome;
    }

    private static void noException(Trial trial) {
        List<Fault> played = trial.remote().faults().stream()
                .filter(fault -> fault != Fault.NONE && fault != Fault.SILENT)
                .sorted()
                .toList();
        if (played.isEmpty()) {
            throw new NotJudged("对端模拟做不出任何故障 (the far end cannot play any fault)");
        }
        PublicationChannel channel = trial.open();
        for (Fault fault : played) {
            try {
                trial.publish(channel, trial.attempt(), fault);
            } catch (RuntimeException e) {
                throw Trial.broken("对端故障 " + fault + " 时抛出异常 (threw) " + Trial.textOf(e));
            }
        }
    }

    private static void inTime(Trial trial) throws Exception {
        trial.require(Fault.SILENT);
        PublicationChannel channel = trial.open();
        DeliveryContext attempt = trial.attempt(SHORT);
        Future<PublishOutcome> call = onThread(() -> trial.publish(channel, attempt, Fault.SILENT));
        try {
            Kind kind = call.get(SHORT.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS)
                    .kind();
            demand(
                    kind == Kind.INDETERMINATE || (kind == Kind.DEFERRED && trial.effects(attempt) == 0),
                    "应为 (expected) INDETERMINATE，实为 (found) " + kind);
        } catch (TimeoutException e) {
            call.cancel(true);
            throw Trial.broken("截止时刻过后 " + GRACE + " 仍未返回 (still running after the deadline)");
        }
    }

    private static void interrupted(Trial trial) throws Exception {
        PublicationChannel channel = trial.open();
        trial.requireSoundPublishing(channel);
        DeliveryContext attempt = trial.attempt();
        var payload = channel.adapt(Samples.plain());
        boolean restored = onThread(() -> {
                    Thread.currentThread().interrupt();
                    PublishOutcome outcome = channel.publish(payload, attempt);
                    demandTruth(trial, attempt, outcome);
                    return Thread.interrupted();
                })
                .get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        demand(restored, "中断标志丢失，请在捕获后调用 Thread.currentThread().interrupt() (the interruption is lost)");
    }

    private static void manyAtOnce(Trial trial) throws Exception {
        PublicationChannel channel = trial.open();
        trial.requireSoundPublishing(channel);
        CountDownLatch start = new CountDownLatch(THREADS);
        List<DeliveryContext> attempts = new ArrayList<>();
        List<Future<PublishOutcome>> calls = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            DeliveryContext attempt = trial.attempt();
            var payload = channel.adapt(Samples.plain());
            attempts.add(attempt);
            calls.add(onThread(() -> {
                start.countDown();
                start.await();
                PublishOutcome outcome = channel.publish(payload, attempt);
                demandTruth(trial, attempt, outcome);
                return outcome.kind() == Kind.DEFERRED ? channel.publish(payload, trial.again(attempt)) : outcome;
            }));
        }
        for (int i = 0; i < THREADS; i++) {
            PublishOutcome outcome = calls.get(i).get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            demandTruth(trial, attempts.get(i), outcome);
            demand(
                    isOut(outcome) || outcome.kind() == Kind.DEFERRED,
                    "应已发布或推迟 (out or deferred)，实为 (found) " + outcome);
        }
    }

    private static void demandTruth(Trial trial, DeliveryContext attempt, PublishOutcome outcome) {
        int effects = trial.effects(attempt);
        boolean truthful = switch (outcome.kind()) {
            case PUBLISHED, ACCEPTED -> effects == 1;
            case REJECTED, DEFERRED -> effects == 0;
            case INDETERMINATE -> effects <= 1;
        };
        demand(truthful, "结果 " + outcome + " 与对端份数 " + effects + " 不符 (the outcome does not match the effects)");
    }

    private static void demandEffects(Trial trial, DeliveryContext attempt, int expected, PublishOutcome outcome) {
        int effects = trial.effects(attempt);
        demand(
                effects == expected,
                "对端应有 " + expected + " 份，实有 " + effects + " 份，结果为 (effects differ, outcome) " + outcome);
    }

    private static boolean isOut(PublishOutcome outcome) {
        return outcome.kind() == Kind.PUBLISHED || outcome.kind() == Kind.ACCEPTED;
    }

    private static <T> Future<T> onThread(java.util.concurrent.Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call) {
            @Override
            public T get(long timeout, TimeUnit unit)
                    throws InterruptedException, ExecutionException, TimeoutException {
                try {
                    return super.get(timeout, unit);
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof AssertionError found) {
                        throw found;
                    }
                    throw e;
                }
            }
        };
        Thread thread = new Thread(task, "gongkai-tck");
        thread.setDaemon(true);
        thread.start();
        return task;
    }
}
