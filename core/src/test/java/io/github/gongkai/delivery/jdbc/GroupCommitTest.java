package io.github.gongkai.delivery.jdbc;

import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryOperation;
import io.github.gongkai.delivery.DeliveryOrder;
import io.github.gongkai.delivery.DeliveryProgress;
import io.github.gongkai.delivery.DeliveryState;
import io.github.gongkai.delivery.Lane;
import io.github.gongkai.publication.PublicationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("合并提交")
@Timeout(60)
class GroupCommitTest {
    private static final Instant NOW = Instant.parse("2018-03-01T01:02:03Z");
    private static final String BAD = "p3";

    private final List<Integer> groups = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch firstIsWriting = new CountDownLatch(1);
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);
    private final GroupCommit commits = new GroupCommit(this::write);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    @DisplayName("一个在提交时，其余的聚成一组，一次提交")
    void whatArrivesDuringACommitSharesTheNext() throws Exception {
        List<Future<Optional<Delivery>>> results = submit(6);

        assertThat(groups).hasSize(2).startsWith(1).endsWith(5);
        for (int i = 0; i < results.size(); i++) {
            if (i != 3) {
                Delivery changed = results.get(i).get().orElseThrow();
                assertThat(changed.order().publication().value()).isEqualTo("p" + i);
                assertThat(changed.version()).isEqualTo(2);
            }
        }
    }

    @Test
    @DisplayName("组里有一件坏的：只有它失败，其余照样提交")
    void aBadChangeSpoilsNoOther() throws Exception {
        List<Future<Optional<Delivery>>> results = submit(6);

        assertThatThrownBy(() -> results.get(3).get()).hasRootCauseInstanceOf(LedgerException.class);
        assertThat(results.get(5).get()).isPresent();
    }

    /** The first is held in its commit until all others wait. */
    private List<Future<Optional<Delivery>>> submit(int count) throws Exception {
        List<Future<Optional<Delivery>>> results = new ArrayList<>();
        List<Thread> waiting = Collections.synchronizedList(new ArrayList<>());
        results.add(threads.submit(() -> commits.change(change("p0"))));
        firstIsWriting.await();
        for (int i = 1; i < count; i++) {
            Change next = change("p" + i);
            results.add(threads.submit(() -> {
                waiting.add(Thread.currentThread());
                return commits.change(next);
            }));
        }
        while (waiting.size() < count - 1
                || !List.copyOf(waiting).stream().allMatch(thread -> thread.getState() == Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        firstMayEnd.countDown();
        for (Future<Optional<Delivery>> result : results) {
            try {
                result.get();
            } catch (java.util.concurrent.ExecutionException e) {
                assertThat(e).hasRootCauseInstanceOf(LedgerException.class);
            }
        }
        return results;
    }

    private List<Optional<Delivery>> write(List<Change> changes) {
        firstIsWriting.countDown();
        try {
            firstMayEnd.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        boolean bad = changes.stream()
                .anyMatch(change ->
                        change.expected().order().publication().value().equals(BAD));
        if (bad && changes.size() == 1) {
            throw new LedgerException("bad", null);
        }
        if (bad) {
            groups.add(changes.size());
            throw new LedgerException("one of them is bad", null);
        }
        if (groups.isEmpty()) {
            groups.add(changes.size());
        }
        return changes.stream().map(change -> change.answer(1)).toList();
    }

    private static Change change(String publication) {
        DeliveryOrder order = new DeliveryOrder(
                new PublicationId(publication),
                1,
                new ChannelId("portal"),
                DeliveryOperation.PUBLISH,
                Lane.PEOPLE,
                null,
                NOW);
        Delivery delivery = new Delivery(order, DeliveryProgress.pending(NOW), 1);
        return new Change(delivery, delivery.progress().to(DeliveryState.PUBLISHED, null, NOW));
    }
}
