package io.github.gongkai.channel.sms.bulk;

import io.github.gongkai.channel.sms.audience.LongTable;
import io.github.gongkai.channel.sms.audience.NumberForm;
import io.github.gongkai.channel.sms.bulk.SendFolder.People;
import io.github.gongkai.channel.sms.bulk.SendFolder.Work;
import io.github.gongkai.channel.sms.gateway.GatewayCapability;
import io.github.gongkai.channel.sms.gateway.PullOutcome;
import io.github.gongkai.channel.sms.gateway.QueryOutcome;
import io.github.gongkai.channel.sms.gateway.SentMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what became of messages (回执收集): fetches what waits at gateways, asks about single messages where nothing else tells,
 * and enters what came of itself. One call's share; never waits. Used once, under the sending's lock.
 */
final class ReceiptRun {
    /** A receipt that comes later counts as slow. */
    private static final Duration SLOW = Duration.ofMinutes(5);

    /** Before that, a far end may not have found its own message yet. */
    private static final Duration LAG = Duration.ofMinutes(2);

    private final SendFolder folder;
    private final List<GatewayLine> lines;
    private final GatewayChoice choice;
    private final Clock clock;

    ReceiptRun(SendFolder folder, List<GatewayLine> lines, GatewayChoice choice, Clock clock) {
        this.folder = folder;
        this.lines = lines;
        this.choice = choice;
        this.clock = clock;
    }

    /** Collects until half of the time to the deadline is gone. */
    void run(Work work, Instant deadline) {
        Instant now = clock.instant();
        Instant stopAt = now.plus(Duration.between(now, deadline).dividedBy(2));
        for (GatewayLine line : lines) {
            if (line.can(GatewayCapability.PULL)) {
                pull(line, stopAt, deadline);
            }
        }
        enterNew(work);
        try {
            ask(work, stopAt, deadline);
        } catch (IOException e) {
            // Without the list nobody can be asked about; what comes of itself is entered all the same.
            work.forgetPeople();
        }
    }

    private void pull(GatewayLine line, Instant stopAt, Instant deadline) {
        while (clock.instant().isBefore(stopAt)
                && line.rate().take(clock.instant()).isZero()
                && line.gateway().pull(deadline) instanceof PullOutcome.Pulled page) {
            folder.receipts().add(page.receipts(), clock.instant());
            page.optOuts().forEach(one -> folder.optOuts().add(one.number()));
            if (!page.more()) {
                return;
            }
        }
    }

    /** What came since the last time and is this sending's. The first word on a message is final, so nothing changes twice. */
    void enterNew(Work work) {
        SendState state = work.journal().state();
        List<Journal.Arrival> arrivals = new ArrayList<>();
        LongTable entered = new LongTable();
        work.newReceipts(kept -> {
            int place = state.placeOf(kept.id(), kept.number());
            if (place != LongTable.ABSENT && state.fateAt(place) == Fate.ACCEPTED && entered.add(place + 1L, 0)) {
                arrivals.add(new Journal.Arrival(place, kept.code()));
                noteSpeed(state.batchOf(place), kept.at());
            }
        });
        if (!arrivals.isEmpty()) {
            work.journal().receipts(arrivals);
        }
    }

    private void noteSpeed(SendBatch batch, Instant at) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).id().equals(batch.gateway())) {
                choice.note(i, Duration.between(batch.at(), at).compareTo(SLOW) > 0, clock.instant());
            }
        }
    }

    private void ask(Work work, Instant stopAt, Instant deadline) throws IOException {
        SendState state = work.journal().state();
        for (SendBatch batch : List.copyOf(state.batches())) {
            GatewayLine line = lineOf(batch);
            if (line == null) {
                continue;
            }
            if (state.doubts().containsKey(batch.number())) {
                askAboutDoubt(work, batch, line, deadline);
            } else if (line.can(GatewayCapability.QUERY) && !line.can(GatewayCapability.PULL)) {
                askAboutEach(work, batch, line, new Instant[] {stopAt, deadline});
            }
        }
    }

    private @Nullable GatewayLine lineOf(SendBatch batch) {
        return lines.stream()
                .filter(line -> line.id().equals(batch.gateway()))
                .findFirst()
                .orElse(null);
    }

    /** One of its recipients tells of all, for the far end takes a batch whole or not at all. */
    private void askAboutDoubt(Work work, SendBatch batch, GatewayLine line, Instant deadline) throws IOException {
        boolean canTell = !batch.at().plus(LAG).isAfter(clock.instant())
                && line.can(GatewayCapability.QUERY_BY_REFERENCE)
                && work.journal().state().isWhollyDoubtful(batch.number())
                && batch.size() > 0;
        if (!canTell || !line.rate().take(clock.instant()).isZero()) {
            return;
        }
        SentMessage message = message(work, batch, batch.from());
        if (message == null) {
            return;
        }
        work.lookAtReceiptsAgain();
        QueryOutcome outcome = line.gateway().query(message, deadline);
        switch (outcome.kind()) {
            case SETTLED ->
                work.journal()
                        .answer(
                                batch.number(),
                                BatchAnswer.taken(
                                        ((QueryOutcome.Settled) outcome)
                                                .receipt()
                                                .messageId(),
                                        folder.hash()));
            case UNDER_WAY ->
                work.journal()
                        .answer(
                                batch.number(),
                                BatchAnswer.taken(((QueryOutcome.UnderWay) outcome).messageId(), folder.hash()));
            case ABSENT -> work.journal().back(batch.number());
            case FAILED -> {
                // It stays in doubt, and is asked about again.
            }
        }
    }

    private void askAboutEach(Work work, SendBatch batch, GatewayLine line, Instant[] ends) throws IOException {
        SendState state = work.journal().state();
        List<Journal.Arrival> arrivals = new ArrayList<>();
        for (int place = batch.from(); place < batch.from() + batch.size(); place++) {
            if (state.fateAt(place) != Fate.ACCEPTED) {
                continue;
            }
            if (clock.instant().isAfter(ends[0])
                    || !line.rate().take(clock.instant()).isZero()) {
                break;
            }
            SentMessage message = message(work, batch, place);
            if (message != null && line.gateway().query(message, ends[1]) instanceof QueryOutcome.Settled settled) {
                var failure = settled.receipt().failure();
                arrivals.add(new Journal.Arrival(
                        place, failure == null ? "" : failure.code().isEmpty() ? "-" : failure.code()));
                noteSpeed(
                        batch,
                        settled.receipt().at() == null
                                ? clock.instant()
                                : settled.receipt().at());
            }
        }
        if (!arrivals.isEmpty()) {
            work.journal().receipts(arrivals);
        }
    }

    /** Null where the number is no longer on the list. */
    private static @Nullable SentMessage message(Work work, SendBatch batch, int place) throws IOException {
        People people = work.people();
        int person = work.personOf(work.journal().state().hashAt(place));
        return person == LongTable.ABSENT
                ? null
                : new SentMessage(
                        "",
                        batch.reference(),
                        NumberForm.number(people.audience().at(person)),
                        batch.at());
    }
}
