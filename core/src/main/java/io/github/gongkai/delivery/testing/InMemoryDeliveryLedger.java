package io.github.gongkai.delivery.testing;

import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryId;
import io.github.gongkai.delivery.DeliveryLedger;
import io.github.gongkai.delivery.DeliveryOperation;
import io.github.gongkai.delivery.DeliveryOrder;
import io.github.gongkai.delivery.DeliveryProgress;
import io.github.gongkai.delivery.DeliveryState;
import io.github.gongkai.delivery.FrozenPayload;
import io.github.gongkai.publication.PublicationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A ledger in memory, with the same rules as the one in a database. Thread-safe: one transaction at a time. */
public final class InMemoryDeliveryLedger implements DeliveryLedger {
    private final Map<DeliveryId, Delivery> rows = new LinkedHashMap<>();

    /** Empty. */
    public InMemoryDeliveryLedger() {}

    @Override
    public synchronized boolean insert(Delivery delivery) {
        return rows.putIfAbsent(delivery.id(), delivery) == null;
    }

    @Override
    public synchronized Optional<Delivery> change(Delivery expected, DeliveryProgress to) {
        return replace(expected, expected.order(), to);
    }

    @Override
    public synchronized Optional<Delivery> refill(Delivery expected, FrozenPayload payload, DeliveryProgress to) {
        DeliveryOrder order = expected.order();
        return replace(
                expected,
                new DeliveryOrder(
                        order.publication(),
                        order.revision(),
                        order.channel(),
                        order.operation(),
                        order.lane(),
                        payload,
                        order.createdAt()),
                to);
    }

    @Override
    public synchronized Optional<Delivery> find(DeliveryId id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public synchronized List<Delivery> listByPublication(PublicationId publication) {
        return rows().filter(delivery -> delivery.order().publication().equals(publication))
                .sorted(Comparator.<Delivery>comparingInt(
                                delivery -> delivery.order().revision())
                        .thenComparing(delivery -> delivery.order().channel().value())
                        .thenComparing(delivery -> delivery.order().operation().code()))
                .toList();
    }

    @Override
    public synchronized List<Delivery> listSiblings(DeliveryId id) {
        return find(id).map(delivery -> listByPublication(delivery.order().publication()))
                .orElse(List.of());
    }

    @Override
    public synchronized List<Delivery> listByReference(ChannelId channel, RemoteReference reference) {
        return rows().filter(delivery -> delivery.order().channel().equals(channel))
                .filter(delivery -> reference.equals(delivery.progress().reference()))
                .toList();
    }

    @Override
    public synchronized List<Delivery> listByState(DeliveryState state, int limit) {
        return rows().filter(delivery -> delivery.state() == state)
                .sorted(Comparator.comparing(delivery -> delivery.progress().changedAt()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<PublicationId> listDivergent(int limit) {
        record Step(PublicationId publication, int revision, DeliveryOperation operation) {}
        Map<Step, Set<Boolean>> done = new LinkedHashMap<>();
        rows().filter(delivery -> delivery.state() != DeliveryState.DISCARDED)
                .forEach(delivery -> done.computeIfAbsent(
                                new Step(
                                        delivery.order().publication(),
                                        delivery.order().revision(),
                                        delivery.order().operation()),
                                step -> new HashSet<>())
                        .add(delivery.state().isDone()));
        return done.entrySet().stream()
                .filter(step -> step.getValue().size() > 1)
                .map(step -> step.getKey().publication())
                .distinct()
                .sorted(Comparator.comparing(PublicationId::value))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized int purge(Instant before) {
        int purged = 0;
        for (Delivery delivery : List.copyOf(rows.values())) {
            boolean old =
                    delivery.state().isDone() && delivery.progress().changedAt().isBefore(before);
            if (old && delivery.order().payload() != null) {
                DeliveryOrder order = delivery.order();
                DeliveryOrder bare = new DeliveryOrder(
                        order.publication(),
                        order.revision(),
                        order.channel(),
                        order.operation(),
                        order.lane(),
                        null,
                        order.createdAt());
                rows.put(delivery.id(), new Delivery(bare, delivery.progress(), delivery.version()));
                purged++;
            }
        }
        return purged;
    }

    @Override
    public synchronized List<Delivery> listDue(Instant now, int limit) {
        return rows().filter(delivery -> isDue(delivery, now))
                .sorted(Comparator.<Delivery>comparingInt(
                                delivery -> -delivery.order().lane().priority())
                        .thenComparing(InMemoryDeliveryLedger::dueAt))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized <T> T inTransaction(Function<DeliveryLedger, T> work) {
        Map<DeliveryId, Delivery> before = new LinkedHashMap<>(rows);
        boolean done = false;
        try {
            T result = work.apply(this);
            done = true;
            return result;
        } finally {
            if (!done) {
                rows.clear();
                rows.putAll(before);
            }
        }
    }

    private Optional<Delivery> replace(Delivery expected, DeliveryOrder order, DeliveryProgress to) {
        Delivery stored = rows.get(expected.id());
        if (stored == null || stored.version() != expected.version()) {
            return Optional.empty();
        }
        Delivery changed = new Delivery(order, to, expected.version() + 1);
        rows.put(changed.id(), changed);
        return Optional.of(changed);
    }

    private Stream<Delivery> rows() {
        return rows.values().stream();
    }

    private static boolean isDue(Delivery delivery, Instant now) {
        return delivery.progress().dueAt() != null && !dueAt(delivery).isAfter(now);
    }

    private static Instant dueAt(Delivery delivery) {
        Instant at = delivery.progress().dueAt();
        return at == null ? Instant.MAX : at;
    }
}
