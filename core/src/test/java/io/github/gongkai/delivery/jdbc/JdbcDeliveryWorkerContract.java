package io.github.gongkai.delivery.jdbc;

import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.Channels;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliverySettings;
import io.github.gongkai.delivery.DeliveryState;
import io.github.gongkai.delivery.FakeChannel;
import io.github.gongkai.delivery.Fixtures;
import io.github.gongkai.delivery.Lane;
import io.github.gongkai.delivery.Publisher;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static io.github.gongkai.delivery.Fixtures.PORTAL;
import static io.github.gongkai.delivery.Fixtures.publication;
import static org.assertj.core.api.Assertions.assertThat;

/** What the worker must do on every database. Real time: the worker waits on threads, not on a clock. */
@Timeout(60)
abstract class JdbcDeliveryWorkerContract {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Clock clock = Clock.systemUTC();
    private final List<Channels> hosted = new ArrayList<>();

    /** An empty database with the tables of the ledger; the same one for the whole of a test. */
    abstract DataSource dataSource();

    @AfterEach
    void closeChannels() {
        hosted.forEach(Channels::close);
    }

    @Test
    @DisplayName("三十件投递：全部送出，闲下来立即返回")
    void sendsThirtyAndReturnsAsSoonAsNothingIsDue() {
        FakeChannel portal = new FakeChannel("portal");
        DeliverySettings settings = host(portal);
        enqueue(settings, 30);

        long start = System.nanoTime();
        boolean idle = worker(settings, WorkerOptions.embedded()).runUntilIdle(LONG);
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(idle).isTrue();
        assertThat(portal.effects).hasSize(30).doesNotHaveDuplicates();
        assertThat(ledger().listByState(DeliveryState.PUBLISHED, 100)).hasSize(30);
        assertThat(tasks()).isZero();
        assertThat(took).isLessThan(LONG.dividedBy(3));
    }

    @Test
    @DisplayName("无事可做：立即返回")
    void returnsAtOnceWhenNothingIsDue() {
        DeliverySettings settings = host(new FakeChannel("portal"));

        long start = System.nanoTime();
        boolean idle = worker(settings, WorkerOptions.embedded()).runUntilIdle(LONG);

        assertThat(idle).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONG.dividedBy(3));
    }

    @Test
    @DisplayName("换一个进程再跑一次：一件也不重发")
    void aSecondRunSendsNothingTwice() {
        FakeChannel portal = new FakeChannel("portal");
        DeliverySettings settings = host(portal);
        enqueue(settings, 10);
        worker(settings, WorkerOptions.embedded()).runUntilIdle(LONG);

        FakeChannel later = new FakeChannel("portal");
        DeliverySettings again = host(later);
        enqueue(again, 10);
        worker(again, WorkerOptions.embedded()).runUntilIdle(LONG);

        assertThat(portal.effects).hasSize(10);
        assertThat(later.effects).isEmpty();
    }

    @Test
    void whatIsDeferredWaitsAndDoesNotHoldTheRunUp() {
        DeliverySettings settings = host(new FakeChannel("portal").thenDefer(Duration.ofHours(1)));
        enqueue(settings, 1);

        assertThat(worker(settings, WorkerOptions.embedded()).runUntilIdle(LONG))
                .isTrue();

        assertThat(ledger().listByState(DeliveryState.WAITING_RETRY, 10)).hasSize(1);
        assertThat(tasks()).isEqualTo(1);
    }

    @Test
    @DisplayName("启动之后入列的，照样送出；停止之后可再启动")
    void servesWhatIsEnqueuedWhileItRunsAndMayBeStartedAgain() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        FakeChannel portal = new FakeChannel("portal")
                .thenDo((payload, context) -> counted(first, context.key().value()))
                .thenDo((payload, context) -> counted(second, context.key().value()));
        DeliverySettings settings = host(portal);
        try (JdbcDeliveryWorker worker = worker(settings, WorkerOptions.embedded())) {
            worker.start();
            worker.start();
            enqueue(settings, 1);
            assertThat(first.await(10, TimeUnit.SECONDS)).isTrue();
            worker.stop();
            worker.stop();
            worker.start();
            new Publisher(settings, ledger()).enqueue(publication("later", 1), List.of(PORTAL));
            assertThat(second.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(ledger().listByState(DeliveryState.PUBLISHED, 10)).hasSize(2);
    }

    @Test
    @DisplayName("唯一的工作者重启：不等心跳过期，立即接手自己上一世的任务")
    void aSoleWorkerTakesUpAtOnceWhatItsEarlierLifeHeld() throws Exception {
        FakeChannel portal = new FakeChannel("portal", ChannelCapability.IDEMPOTENT_PUBLISH);
        DeliverySettings settings = host(portal);
        enqueue(settings, 1);
        dieSending("gongkai-embedded", clock.instant());

        assertThat(worker(settings, WorkerOptions.embedded()).runUntilIdle(LONG))
                .isTrue();

        assertThat(portal.effects).hasSize(1);
        assertThat(ledger().listByState(DeliveryState.PUBLISHED, 10)).hasSize(1);
    }

    @Test
    @DisplayName("别的工作者死了：心跳过期后由本工作者接手；结果不明的，交人判定")
    void whatADeadWorkerHeldIsRevivedAfterMissedHeartbeats() {
        FakeChannel portal = new FakeChannel("portal");
        DeliverySettings settings = host(portal);
        enqueue(settings, 1);
        dieSending("dead", clock.instant().minus(Duration.ofHours(1)));

        WorkerOptions quick = new WorkerOptions(
                "alive", false, 2, Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofSeconds(5));
        assertThat(worker(settings, quick).runUntilIdle(LONG)).isTrue();

        assertThat(portal.effects).isEmpty();
        assertThat(ledger().listByState(DeliveryState.NEEDS_DECISION, 10)).hasSize(1);
    }

    @Test
    @DisplayName("三个工作者共用一个库：一件不丢，一件不重")
    void threeWorkersLoseNothingAndSendNothingTwice() {
        FakeChannel portal = new FakeChannel("portal");
        DeliverySettings settings = host(portal);
        enqueue(settings, 60);
        List<JdbcDeliveryWorker> workers = List.of(shared(settings, "a"), shared(settings, "b"), shared(settings, "c"));

        try {
            workers.forEach(JdbcDeliveryWorker::start);
            assertThat(shared(settings, "d").runUntilIdle(LONG)).isTrue();
        } finally {
            workers.forEach(JdbcDeliveryWorker::stop);
        }

        assertThat(portal.effects).hasSize(60).doesNotHaveDuplicates();
        assertThat(ledger().listByState(DeliveryState.PUBLISHED, 100)).hasSize(60);
    }

    @Test
    @DisplayName("随主程序的事务：回滚则台账与任务都没有，提交则都有")
    void theCallersRollbackTakesRowAndTaskAwayAndItsCommitKeepsThem() throws Exception {
        DeliverySettings settings = host(new FakeChannel("portal"));
        try (Connection connection = dataSource().getConnection()) {
            connection.setAutoCommit(false);
            Publisher joined = new Publisher(settings, ledger()).joining(ledger().joining(connection));

            joined.enqueue(publication("rolled-back", 1), List.of(PORTAL));
            connection.rollback();
            assertThat(rows()).isZero();
            assertThat(tasks()).isZero();

            joined.enqueue(publication("kept", 1), List.of(PORTAL));
            assertThat(rows()).isZero();
            connection.commit();
            assertThat(rows()).isEqualTo(1);
            assertThat(tasks()).isEqualTo(1);

            Savepoint before = connection.setSavepoint();
            joined.enqueue(publication("undone", 1), List.of(PORTAL));
            connection.rollback(before);
            connection.commit();
            assertThat(rows()).isEqualTo(1);
            assertThat(tasks()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("一个渠道卡住，积压再多：别的渠道照样送出")
    void aSlowChannelWithABacklogHoldsUpNoOther() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch out = new CountDownLatch(1);
        FakeChannel slow = new FakeChannel("portal");
        for (int i = 0; i < 40; i++) {
            slow.thenDo((payload, context) -> awaiting(release));
        }
        FakeChannel quick = new FakeChannel("board")
                .thenDo((payload, context) -> counted(out, context.key().value()));
        Channels channels = Fixtures.hosting(clock, slow, quick);
        hosted.add(channels);
        DeliverySettings settings = DeliverySettings.of(channels, clock);
        enqueue(settings, 20);
        new Publisher(settings, ledger()).enqueue(publication("other", 1), List.of(new ChannelId("board")), Lane.BULK);
        try (JdbcDeliveryWorker worker = worker(settings, WorkerOptions.embedded())) {
            worker.start();
            assertThat(out.await(15, TimeUnit.SECONDS)).isTrue();
            assertThat(slow.effects).isEmpty();
            release.countDown();
        }
    }

    @Test
    @DisplayName("停止有时限：卡住的一次被打断，记为结果不明，台账照常可用，重启不重发")
    void stoppingIsBoundedAndWhatWasCutOffIsInDoubt() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        FakeChannel portal = new FakeChannel("portal").thenDo((payload, context) -> {
            begun.countDown();
            return awaiting(never);
        });
        // Longer than this test may take: who waited for the call to end would not be back in time.
        DeliverySettings settings = host(portal).withAttemptTimeout(Duration.ofMinutes(10));
        enqueue(settings, 1);
        WorkerOptions options =
                new WorkerOptions("bounded", true, 2, Duration.ofMillis(50), LONG, Duration.ofMillis(300));
        JdbcDeliveryWorker worker = worker(settings, options);
        worker.start();
        begun.await();

        worker.stop();

        assertThat(ledger().listByState(DeliveryState.NEEDS_DECISION, 10)).hasSize(1);
        assertThat(worker.runUntilIdle(LONG)).isTrue();
        assertThat(portal.calls).isEqualTo(1);
    }

    private static PublishOutcome awaiting(CountDownLatch release) {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new PublishOutcome.Published(new RemoteReference("r"), null);
    }

    final JdbcDeliveryLedger ledger() {
        return JdbcDeliveryLedger.over(dataSource());
    }

    final DeliverySettings host(FakeChannel channel) {
        Channels channels = Fixtures.hosting(clock, channel);
        hosted.add(channels);
        return DeliverySettings.of(channels, clock);
    }

    final void enqueue(DeliverySettings settings, int count) {
        Publisher publisher = new Publisher(settings, ledger());
        for (int i = 1; i <= count; i++) {
            publisher.enqueue(publication("p" + i, 1), List.of(PORTAL));
        }
    }

    final JdbcDeliveryWorker worker(DeliverySettings settings, WorkerOptions options) {
        return new JdbcDeliveryWorker(settings, ledger(), options);
    }

    private JdbcDeliveryWorker shared(DeliverySettings settings, String name) {
        return worker(settings, new WorkerOptions(name, false, 4, Duration.ofMillis(50), LONG, Duration.ofSeconds(10)));
    }

    /** As if a worker had been killed between the claim and the outcome of the only delivery there is. */
    private void dieSending(String name, Instant lastHeartbeat) {
        Delivery pending = ledger().listByState(DeliveryState.PENDING, 1).get(0);
        ledger().change(pending, pending.progress().sending(clock.instant(), clock.instant()));
        String sql = "update scheduled_tasks set picked = true, picked_by = ?, last_heartbeat = ?";
        try (Connection connection = dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            statement.setObject(2, lastHeartbeat.atOffset(ZoneOffset.UTC));
            assertThat(statement.executeUpdate()).isEqualTo(1);
        } catch (SQLException e) {
            throw new LedgerException("cannot stage a death", e);
        }
    }

    private long rows() {
        return count("gongkai_delivery");
    }

    final long tasks() {
        return count("scheduled_tasks");
    }

    private long count(String table) {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + table)) {
            count.next();
            return count.getLong(1);
        } catch (SQLException e) {
            throw new LedgerException("cannot count " + table, e);
        }
    }

    private static PublishOutcome counted(CountDownLatch latch, String key) {
        latch.countDown();
        return new PublishOutcome.Published(new RemoteReference(key), null);
    }
}
