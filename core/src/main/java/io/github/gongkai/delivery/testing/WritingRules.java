package io.github.gongkai.delivery.testing;

import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryLedger;
import io.github.gongkai.delivery.DeliveryOperation;
import io.github.gongkai.delivery.DeliveryOrder;
import io.github.gongkai.delivery.DeliveryProgress;
import io.github.gongkai.delivery.DeliveryReason;
import io.github.gongkai.delivery.DeliveryState;
import io.github.gongkai.delivery.FrozenPayload;
import io.github.gongkai.delivery.Lane;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static io.github.gongkai.delivery.testing.LedgerRule.demand;
import static io.github.gongkai.delivery.testing.LedgerRule.demandEqual;
import static io.github.gongkai.delivery.testing.SampleDeliveries.ANNOUNCEMENT;
import static io.github.gongkai.delivery.testing.SampleDeliveries.NOW;
import static io.github.gongkai.delivery.testing.SampleDeliveries.delivery;

/** Putting in, changing, forgetting. */
final class WritingRules {
    private static final int CLAIMS = 16;

    static final List<LedgerRule> RULES = List.of(
            new LedgerRule("S-1", "存入的原样取出", "gives back what was put in", WritingRules::givesBack),
            new LedgerRule("S-2", "同一编号只存一次", "takes an id once", WritingRules::takesAnIdOnce),
            new LedgerRule(
                    "S-3",
                    "被拒的存入不连累同一事务",
                    "a refused insert leaves the rest of its transaction alone",
                    WritingRules::refusedInsert),
            new LedgerRule(
                    "S-4",
                    "只改调用者知道的那个版本",
                    "changes only the version that the caller knows",
                    WritingRules::knownVersion),
            new LedgerRule("S-5", "多人同时认领，只有一人成功", "of many who claim, one wins", WritingRules::oneWinner),
            new LedgerRule("S-6", "失败的事务什么也不留下", "a failed transaction leaves nothing", WritingRules::rollsBack),
            new LedgerRule("S-7", "适配失败的可补上内容", "fills a delivery whose adapting failed", WritingRules::fills),
            new LedgerRule(
                    "S-8", "清理只忘掉做完的内容，行与键留下", "purging forgets content and keeps the row", WritingRules::purges),
            new LedgerRule("S-9", "事务里看得见自己的改动", "a transaction sees its own changes", WritingRules::seesItself));

    private WritingRules() {}

    private static void givesBack(DeliveryLedger ledger) {
        Delivery delivery = delivery(1, "portal");
        demand(ledger.insert(delivery), "新的一件应存入 (a new delivery is added)");
        demandEqual(ledger.find(delivery.id()), Optional.of(delivery), "取出 (found)");
    }

    private static void takesAnIdOnce(DeliveryLedger ledger) {
        Delivery delivery = delivery(1, "portal");
        ledger.insert(delivery);
        demand(!ledger.insert(delivery), "已有的编号应被拒 (a known id is refused)");
        demandEqual(ledger.listByPublication(ANNOUNCEMENT), List.of(delivery), "台账 (the ledger)");
    }

    private static void refusedInsert(DeliveryLedger ledger) {
        ledger.insert(delivery(1, "portal"));
        ledger.inTransaction(view -> {
            view.insert(delivery(1, "portal"));
            return view.insert(delivery(1, "wechat"));
        });
        demandEqual(ledger.listByPublication(ANNOUNCEMENT).size(), 2, "件数 (deliveries)");
    }

    private static void knownVersion(DeliveryLedger ledger) {
        Delivery stored = delivery(1, "portal");
        ledger.insert(stored);
        DeliveryProgress published = stored.progress()
                .sending(NOW.plusSeconds(60), NOW)
                .known(new RemoteReference("r-1"), "http://example.gov.cn/1")
                .to(DeliveryState.PUBLISHED, new DeliveryReason(DeliveryReason.Code.PERSON, "说明"), NOW);
        Optional<Delivery> changed = ledger.change(stored, published);
        Optional<Delivery> wanted = Optional.of(stored.moved(published));
        demandEqual(changed, wanted, "改后 (changed)");
        demandEqual(ledger.find(stored.id()), wanted, "取出 (found)");
        demandEqual(ledger.change(stored, stored.progress()), Optional.empty(), "旧版本 (an old version)");
        demandEqual(ledger.find(stored.id()), wanted, "取出 (found)");
    }

    private static void oneWinner(DeliveryLedger ledger) throws InterruptedException {
        Delivery stored = delivery(1, "portal");
        ledger.insert(stored);
        ExecutorService threads = Executors.newFixedThreadPool(CLAIMS / 2);
        try {
            Callable<Boolean> claim =
                    () -> ledger.change(stored, stored.progress().sending(NOW.plusSeconds(60), NOW))
                            .isPresent();
            int winners = 0;
            for (Future<Boolean> result : threads.invokeAll(Collections.nCopies(CLAIMS, claim))) {
                winners += result.get() ? 1 : 0;
            }
            demandEqual(winners, 1, "认领成功者 (winners)");
        } catch (ExecutionException e) {
            throw new AssertionError("认领不应抛异常 (a claim must not throw)", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static void rollsBack(DeliveryLedger ledger) {
        boolean thrown = false;
        try {
            ledger.inTransaction(view -> {
                view.insert(delivery(1, "portal"));
                throw new IllegalStateException("the caller changed its mind");
            });
        } catch (IllegalStateException e) {
            thrown = true;
        }
        demand(thrown, "调用者的异常应原样抛出 (the caller's exception comes out as it is)");
        demandEqual(ledger.listByPublication(ANNOUNCEMENT), List.of(), "台账 (the ledger)");
    }

    private static void fills(DeliveryLedger ledger) {
        Delivery whole = delivery(1, "portal");
        FrozenPayload payload = whole.order().payload();
        DeliveryOrder empty = new DeliveryOrder(
                ANNOUNCEMENT, 1, new ChannelId("portal"), DeliveryOperation.PUBLISH, Lane.PEOPLE, null, NOW);
        DeliveryReason broken = new DeliveryReason(DeliveryReason.Code.ADAPTATION, "template broken");
        Delivery failed =
                new Delivery(empty, DeliveryProgress.stillborn(DeliveryState.ADAPTATION_FAILED, broken, NOW), 1);
        ledger.insert(failed);
        demand(payload != null, "样本应有内容 (the sample has a payload)");
        if (payload != null) {
            ledger.refill(failed, payload, failed.progress().due(DeliveryState.PENDING, NOW, null, NOW));
        }
        demandEqual(ledger.find(failed.id()).map(Delivery::order), Optional.of(whole.order()), "补上后 (filled)");
        demandEqual(
                ledger.find(failed.id()).map(Delivery::state), Optional.of(DeliveryState.PENDING), "状态 (its state)");
    }

    private static void purges(DeliveryLedger ledger) {
        Delivery done = delivery(1, "portal");
        Delivery waiting = delivery(2, "portal");
        List.of(done, waiting).forEach(ledger::insert);
        ledger.change(done, done.progress().to(DeliveryState.PUBLISHED, null, NOW));
        demandEqual(ledger.purge(NOW), 0, "尚不够旧 (not old enough)");
        demandEqual(ledger.purge(NOW.plusSeconds(1)), 1, "够旧且做完的 (old and done)");
        demandEqual(ledger.purge(NOW.plusSeconds(1)), 0, "再清理一次 (purging again)");
        Optional<Delivery> bare = ledger.find(done.id());
        demandEqual(bare.map(Delivery::state), Optional.of(DeliveryState.PUBLISHED), "留下的行 (the row kept)");
        demand(bare.isPresent() && bare.get().order().payload() == null, "内容应已忘掉 (its content is forgotten)");
        demandEqual(ledger.find(waiting.id()), Optional.of(waiting), "未做完的 (what is not done)");
        demand(!ledger.insert(done), "键应留下，不得再存入 (the key stays: it cannot be added again)");
    }

    private static void seesItself(DeliveryLedger ledger) {
        Delivery delivery = delivery(1, "portal");
        Optional<Delivery> seen = ledger.inTransaction(view -> {
            view.insert(delivery);
            view.change(delivery, delivery.progress().to(DeliveryState.DISCARDED, null, NOW));
            return view.find(delivery.id());
        });
        demandEqual(seen.map(Delivery::state), Optional.of(DeliveryState.DISCARDED), "事务内 (inside)");
        demandEqual(ledger.find(delivery.id()), seen, "事务后 (afterwards)");
    }
}
