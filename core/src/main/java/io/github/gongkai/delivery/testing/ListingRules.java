package io.github.gongkai.delivery.testing;

import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryLedger;
import io.github.gongkai.delivery.DeliveryState;
import io.github.gongkai.delivery.Lane;
import io.github.gongkai.publication.PublicationId;
import java.time.Duration;
import java.util.List;

import static io.github.gongkai.delivery.testing.LedgerRule.demandEqual;
import static io.github.gongkai.delivery.testing.SampleDeliveries.ANNOUNCEMENT;
import static io.github.gongkai.delivery.testing.SampleDeliveries.NOW;
import static io.github.gongkai.delivery.testing.SampleDeliveries.delivery;

/** Finding what was put in. */
final class ListingRules {
    static final List<LedgerRule> RULES = List.of(
            new LedgerRule(
                    "S-10",
                    "按公开信息列出：先版本，再渠道，再操作",
                    "lists by publication: revision, channel, operation",
                    ListingRules::byPublication),
            new LedgerRule("S-11", "由一件找到同一公开信息的各件", "finds the siblings of a delivery", ListingRules::siblings),
            new LedgerRule("S-12", "按对端的称呼列出", "lists by what the far end calls it", ListingRules::byReference),
            new LedgerRule("S-13", "按状态列出，件数有限", "lists by state up to a limit", ListingRules::byState),
            new LedgerRule(
                    "S-14", "列出到期的，不列未到期与停下的", "lists what is due, not what is later or parked", ListingRules::due),
            new LedgerRule("S-15", "到期的：即时在前", "lists the people's lane first", ListingRules::peopleFirst),
            new LedgerRule(
                    "S-16",
                    "列出各渠道不一致的",
                    "lists publications that stand differently on their channels",
                    ListingRules::divergent));

    private ListingRules() {}

    private static void byPublication(DeliveryLedger ledger) {
        List<Delivery> wanted =
                List.of(delivery(1, "portal"), delivery(1, "wechat"), delivery(2, "portal"), delivery(10, "portal"));
        List.of(3, 1, 2, 0).forEach(index -> ledger.insert(wanted.get(index)));
        demandEqual(ledger.listByPublication(ANNOUNCEMENT), wanted, "列出 (listed)");
        demandEqual(ledger.listByPublication(new PublicationId("other")), List.of(), "别的 (another)");
    }

    private static void siblings(DeliveryLedger ledger) {
        List<Delivery> wanted = List.of(delivery(1, "portal"), delivery(1, "wechat"), delivery(2, "portal"));
        List.of(2, 1, 0).forEach(index -> ledger.insert(wanted.get(index)));
        demandEqual(ledger.listSiblings(wanted.get(1).id()), wanted, "列出 (listed)");
        demandEqual(ledger.listSiblings(delivery(9, "portal").id()), List.of(), "没有的 (one that is not there)");
    }

    private static void byReference(DeliveryLedger ledger) {
        Delivery portal = delivery(1, "portal");
        Delivery wechat = delivery(1, "wechat");
        RemoteReference reference = new RemoteReference("task-1");
        for (Delivery delivery : List.of(portal, wechat)) {
            ledger.insert(delivery);
            ledger.change(delivery, delivery.progress().known(reference, null));
        }
        ChannelId channel = new ChannelId("wechat");
        demandEqual(
                ledger.listByReference(channel, reference).stream()
                        .map(Delivery::id)
                        .toList(),
                List.of(wechat.id()),
                "列出 (listed)");
        demandEqual(ledger.listByReference(channel, new RemoteReference("task-2")), List.of(), "别的 (another)");
    }

    private static void byState(DeliveryLedger ledger) {
        for (int revision = 1; revision <= 3; revision++) {
            ledger.insert(delivery(revision, "portal"));
        }
        demandEqual(ledger.listByState(DeliveryState.PENDING, 2).size(), 2, "件数 (listed)");
        demandEqual(ledger.listByState(DeliveryState.PUBLISHED, 2), List.of(), "别的状态 (another state)");
    }

    private static void due(DeliveryLedger ledger) {
        Delivery due = delivery(1, "portal");
        Delivery later = delivery(2, "portal");
        Delivery parked = delivery(3, "portal");
        List.of(due, later, parked).forEach(ledger::insert);
        Duration hour = Duration.ofHours(1);
        ledger.change(later, later.progress().due(DeliveryState.WAITING_RETRY, NOW.plus(hour), null, NOW));
        ledger.change(parked, parked.progress().to(DeliveryState.EXHAUSTED, null, NOW));
        demandEqual(ledger.listDue(NOW, 10), List.of(due), "现在到期 (due now)");
        demandEqual(ledger.listDue(NOW.plus(hour), 10).size(), 2, "一小时后到期 (due in an hour)");
    }

    private static void peopleFirst(DeliveryLedger ledger) {
        Delivery bulk = delivery(1, "portal", Lane.BULK);
        Delivery people = delivery(2, "portal", Lane.PEOPLE);
        List.of(bulk, people).forEach(ledger::insert);
        demandEqual(ledger.listDue(NOW, 1), List.of(people), "第一件 (the first)");
        demandEqual(ledger.listDue(NOW, 10), List.of(people, bulk), "全部 (all)");
    }

    private static void divergent(DeliveryLedger ledger) {
        Delivery out = delivery(1, "portal");
        Delivery waiting = delivery(1, "wechat");
        List.of(out, waiting).forEach(ledger::insert);
        demandEqual(ledger.listDivergent(10), List.of(), "都未发布 (none is out)");
        ledger.change(out, out.progress().to(DeliveryState.PUBLISHED, null, NOW));
        demandEqual(ledger.listDivergent(10), List.of(ANNOUNCEMENT), "一处已发布 (one is out)");
        ledger.change(waiting, waiting.progress().to(DeliveryState.PUBLISHED, null, NOW));
        demandEqual(ledger.listDivergent(10), List.of(), "都已发布 (both are out)");
    }
}
