package io.github.gongkai.channel.sms.bulk;

import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.InboundCall;
import io.github.gongkai.channel.sms.audience.Audience;
import io.github.gongkai.channel.sms.bulk.SendFolder.Work;
import io.github.gongkai.channel.sms.bulk.SendProgress.Stage;
import io.github.gongkai.channel.sms.gateway.FailureClass;
import io.github.gongkai.channel.sms.gateway.GatewayCapability;
import io.github.gongkai.channel.sms.gateway.GatewayFailure;
import io.github.gongkai.channel.sms.gateway.GatewayReply;
import io.github.gongkai.channel.sms.gateway.SmsGateway;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sends messages to many people over one or several gateways (群发). Each call does its share within its deadline and tells when
 * to come back; whatever was done is in the folder, so that any process goes on where another died, and nobody gets a message
 * twice. Thread-safe.
 */
public final class BulkSending implements AutoCloseable {
    private static final Duration BUSY = Duration.ofSeconds(5);
    private static final Duration FIRST_POLL = Duration.ofMinutes(1);
    private static final Duration LEAST_BETWEEN_NEWS = Duration.ofSeconds(30);
    private static final Duration LONGEST_POLL = Duration.ofMinutes(30);

    private final SendSettings settings;
    private final List<GatewayLine> lines;
    private final SendFolder folder;
    private final GatewayChoice choice;
    private final Clock clock;
    private final Map<IdempotencyKey, Instant> open = new ConcurrentHashMap<>();

    /** Over these gateways, in the order of preference. */
    public BulkSending(SendSettings settings, List<GatewayLine> lines, Clock clock) {
        this.settings = settings;
        this.lines = List.copyOf(lines);
        this.folder = new SendFolder(settings);
        this.choice = new GatewayChoice(lines.size());
        this.clock = clock;
    }

    /** The gateways. */
    public List<GatewayLine> lines() {
        return lines;
    }

    /**
     * Whom a sending would go to now; nothing is written.
     *
     * @throws IOException if the list cannot be read
     */
    public static Audience audience(SendSettings settings) throws IOException {
        return new SendFolder(settings).audience();
    }

    /** Whether a sending was ever begun under the key. */
    public boolean has(IdempotencyKey key) {
        return folder.has(key);
    }

    /** Begins a sending, or goes on with it. Where a person was asked about a doubt, this is the word that it is not out. */
    public SendProgress begin(IdempotencyKey key, String payload, OutgoingMessage message, Instant deadline) {
        return alone(key, work -> {
            Journal journal = work.journal();
            if (!journal.state().isOrdered()) {
                journal.order(payload, clock.instant(), folder.receipts().size());
            } else if (journal.state().isAskedAboutAllDoubts()) {
                List.copyOf(journal.state().doubts().keySet()).forEach(journal::back);
            }
            return goOn(work, message, deadline);
        });
    }

    /** Goes on with a sending, and collects receipts; empty if there is none under the key. */
    public Optional<SendProgress> resume(
            IdempotencyKey key, Function<String, OutgoingMessage> messages, Instant deadline) {
        if (!folder.has(key)) {
            return Optional.empty();
        }
        return Optional.of(alone(key, work -> {
            OutgoingMessage message = messages.apply(work.journal().message());
            new ReceiptRun(folder, lines, choice, clock).run(work, deadline);
            return goOn(work, message, deadline);
        }));
    }

    /** Files close under a thread that is interrupted, so it does not begin. */
    private SendProgress alone(IdempotencyKey key, Function<Work, SendProgress> task) {
        if (Thread.currentThread().isInterrupted()) {
            return SendProgress.nothingOut(
                    new GatewayFailure(FailureClass.RETRY, "", "线程被中断，没有发送 (interrupted)", BUSY));
        }
        return folder.alone(key, task).orElseGet(() -> SendProgress.of(Stage.SENDING, BUSY));
    }

    private SendProgress goOn(Work work, OutgoingMessage message, Instant deadline) {
        SendRun run = new SendRun(settings, folder, lines, choice, clock);
        SendProgress progress = run.run(work, message, deadline).orElseGet(() -> end(work));
        if (progress.stage() == Stage.SENDING || progress.stage() == Stage.WAITING) {
            open.putIfAbsent(work.key(), Instant.EPOCH);
        } else {
            open.remove(work.key());
            // Somebody may mend the list before it goes on.
            work.forgetPeople();
        }
        return progress;
    }

    /** Sendings to which a receipt that came just now may belong; each is told at most so often. */
    public List<IdempotencyKey> openSendings() {
        Instant now = clock.instant();
        List<IdempotencyKey> due = new ArrayList<>();
        open.replaceAll((key, told) -> {
            if (told.plus(LEAST_BETWEEN_NEWS).isAfter(now)) {
                return told;
            }
            due.add(key);
            return now;
        });
        return due;
    }

    private SendProgress end(Work work) {
        SendState state = work.journal().state();
        Map<Fate, Integer> counts = state.counts();
        String stopped = state.stopped();
        if (stopped != null && counts.getOrDefault(Fate.ACCEPTED, 0) + counts.getOrDefault(Fate.DELIVERED, 0) == 0) {
            return SendProgress.nothingOut(new GatewayFailure(FailureClass.REJECT, "", stopped));
        }
        Instant now = clock.instant();
        Instant ordered = state.orderedAt() == null ? now : state.orderedAt();
        Duration age = Duration.between(ordered, now);
        Duration poll = clamp(age.dividedBy(4));
        boolean inTime = age.compareTo(settings.receiptsWithin()) < 0;
        if (!state.doubts().isEmpty()) {
            return doubtful(work, poll, inTime);
        }
        int waiting = counts.getOrDefault(Fate.ACCEPTED, 0);
        boolean told = state.batches().stream().anyMatch(batch -> isTold(batch.gateway()));
        if (told && waiting > 0 && inTime) {
            return SendProgress.of(Stage.WAITING, poll);
        }
        return new SendProgress(
                Stage.DONE,
                null,
                Duration.ZERO,
                counts.getOrDefault(Fate.DELIVERED, 0) + (told ? 0 : waiting),
                counts.getOrDefault(Fate.FAILED, 0) + counts.getOrDefault(Fate.BACK, 0));
    }

    private static Duration clamp(Duration poll) {
        return poll.compareTo(FIRST_POLL) < 0 ? FIRST_POLL : poll.compareTo(LONGEST_POLL) > 0 ? LONGEST_POLL : poll;
    }

    private boolean isTold(String gateway) {
        return lines.stream().anyMatch(line -> line.id().equals(gateway) && line.tellsOfReceipts());
    }

    /** While a gateway can still tell of a doubtful batch it is asked; then a person is. */
    private SendProgress doubtful(Work work, Duration poll, boolean inTime) {
        SendState state = work.journal().state();
        boolean canBeAsked = state.doubts().keySet().stream()
                .map(number -> state.batches().get(number))
                .allMatch(batch -> lines.stream()
                        .anyMatch(line -> line.id().equals(batch.gateway())
                                && line.can(GatewayCapability.QUERY_BY_REFERENCE)
                                && state.isWhollyDoubtful(batch.number())));
        boolean wait = canBeAsked && inTime;
        if (!wait) {
            List.copyOf(state.doubts().keySet()).forEach(work.journal()::asked);
        }
        String evidence = state.doubts().values().stream().collect(Collectors.joining("；"));
        String counts = state.counts().entrySet().stream()
                .map(entry -> entry.getKey().label() + " " + entry.getValue() + " 人")
                .collect(Collectors.joining("，"));
        return new SendProgress(
                wait ? Stage.WAITING : Stage.DOUBTFUL,
                new GatewayFailure(
                        FailureClass.UNKNOWN,
                        "",
                        evidence + "。" + counts + "。到网关后台核对：未发出的用 retry 重发这些人，已发出的用 confirm 确认"),
                poll,
                0,
                0);
    }

    /** Reads a call from a gateway, and keeps its receipts. */
    public GatewayReply receive(InboundCall call) {
        String named = call.parameter("gateway");
        List<GatewayLine> able = lines.stream()
                .filter(line -> line.can(GatewayCapability.CALLBACK))
                .filter(line -> named.isEmpty() || line.id().equals(named))
                .toList();
        if (able.isEmpty()) {
            return GatewayReply.refused(404);
        }
        GatewayReply reply = GatewayReply.refused(403);
        for (GatewayLine line : able) {
            reply = line.gateway().receive(call);
            if (reply.status() < 300) {
                folder.receipts().add(reply.receipts(), clock.instant());
                reply.optOuts().forEach(one -> folder.optOuts().add(one.number()));
                return reply;
            }
        }
        return reply;
    }

    @Override
    public void close() {
        lines.stream().map(GatewayLine::gateway).forEach(SmsGateway::close);
    }
}
