package io.github.gongkai.channel.sms.bulk;

import io.github.gongkai.channel.sms.audience.LongTable;
import io.github.gongkai.channel.sms.bulk.SendFolder.People;
import io.github.gongkai.channel.sms.bulk.SendFolder.Work;
import io.github.gongkai.channel.sms.bulk.SendProgress.Stage;
import io.github.gongkai.channel.sms.gateway.FailureClass;
import io.github.gongkai.channel.sms.gateway.GatewayCapability;
import io.github.gongkai.channel.sms.gateway.GatewayFailure;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call's share of a sending (群发的一程): settles what an earlier call left open, then hands in batch after batch until the gateway's
 * rate, the quiet hours or the deadline say stop. Never waits. Used once, under the sending's lock.
 */
final class SendRun {
    private static final Duration AT_ONCE = Duration.ofMillis(10);
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration LATER = Duration.ofMinutes(10);

    private final SendSettings settings;
    private final SendFolder folder;
    private final List<GatewayLine> lines;
    private final GatewayChoice choice;
    private final Clock clock;
    private final Submission submission;

    SendRun(SendSettings settings, SendFolder folder, List<GatewayLine> lines, GatewayChoice choice, Clock clock) {
        this.settings = settings;
        this.folder = folder;
        this.lines = lines;
        this.choice = choice;
        this.clock = clock;
        this.submission = new Submission(folder, choice, clock);
    }

    /**
     * Goes on with the sending.
     *
     * @param message what is sent
     * @param deadline when the call must have returned
     * @return empty if everybody was written to; else why not
     */
    Optional<SendProgress> run(Work work, OutgoingMessage message, Instant deadline) {
        Instant started = clock.instant();
        Duration quiet = settings.quietHours() == null
                ? Duration.ZERO
                : settings.quietHours().left(started);
        if (!quiet.isZero()) {
            return later(work, quiet);
        }
        SendState state = work.journal().state();
        if (state.stopped() != null) {
            return Optional.empty();
        }
        try {
            People people = work.people();
            if (settings.recipients() != null && people.audience().size() == 0) {
                return Optional.of(SendProgress.nothingOut(new GatewayFailure(
                        FailureClass.PERSON,
                        "",
                        "手机号名单中没有可发的号码，无效 " + people.audience().invalid() + " 行，退订 "
                                + people.audience().optedOut() + " 人 (nobody to write to)")));
            }
            handInAgain(work, message, deadline);
            Instant stopAt = started.plus(Duration.between(started, deadline).dividedBy(2));
            return sendOn(work, people, message, new Instant[] {stopAt, deadline});
        } catch (IOException e) {
            return Optional.of(SendProgress.nothingOut(new GatewayFailure(
                    FailureClass.RETRY,
                    "",
                    "读不了手机号名单，请检查设置项 recipients (recipients cannot be read: "
                            + e.getClass().getSimpleName() + ")",
                    LATER)));
        }
    }

    /** Where the gateway sends a batch once however often it is handed in, a doubt is settled by handing it in again. */
    private void handInAgain(Work work, OutgoingMessage message, Instant deadline) throws IOException {
        SendState state = work.journal().state();
        for (int number : List.copyOf(state.doubts().keySet())) {
            SendBatch batch = state.batches().get(number);
            int place = placeOf(batch.gateway());
            if (place < 0 || !lines.get(place).can(GatewayCapability.IDEMPOTENT)) {
                continue;
            }
            long[] numbers = numbersOf(work, batch);
            if (numbers.length == batch.size()) {
                submission.again(work, call(message, place, deadline), batch, numbers);
            }
        }
    }

    private int placeOf(String gateway) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).id().equals(gateway)) {
                return i;
            }
        }
        return -1;
    }

    private static long[] numbersOf(Work work, SendBatch batch) throws IOException {
        People people = work.people();
        long[] numbers = new long[batch.size()];
        int count = 0;
        for (int place = batch.from(); place < batch.from() + batch.size(); place++) {
            int person = work.personOf(work.journal().state().hashAt(place));
            if (person != LongTable.ABSENT) {
                numbers[count++] = people.audience().at(person);
            }
        }
        return Arrays.copyOf(numbers, count);
    }

    private Submission.Call call(OutgoingMessage message, int place, Instant deadline) {
        GatewayLine line = lines.get(place);
        return new Submission.Call(line, place, message.signature(), message.contentFor(line), deadline);
    }

    private Optional<SendProgress> sendOn(Work work, People people, OutgoingMessage message, Instant[] ends) {
        SendState state = work.journal().state();
        if (settings.recipients() == null) {
            return state.batches().isEmpty()
                    ? sendNext(
                            work, new Next(choice.choose(clock.instant()), new long[0], new long[0]), message, ends[1])
                    : Optional.empty();
        }
        folder.frequency().refresh(clock.instant());
        Owed owed = new Owed(people, state);
        while (true) {
            int place = choice.choose(clock.instant());
            Next next = owed.next(place, lines.get(place).rules().limits().batch());
            if (next.numbers().length == 0) {
                return owed.wait == null ? Optional.empty() : later(work, owed.wait);
            }
            if (clock.instant().isAfter(ends[0])) {
                return later(work, AT_ONCE);
            }
            Optional<SendProgress> stop = sendNext(work, next, message, ends[1]);
            if (stop.isPresent() || state.stopped() != null) {
                return stop;
            }
        }
    }

    private static Optional<SendProgress> later(Work work, Duration wait) {
        boolean begun = !work.journal().state().batches().isEmpty();
        return Optional.of(SendProgress.of(begun ? Stage.SENDING : Stage.NOT_BEGUN, wait));
    }

    private Optional<SendProgress> sendNext(Work work, Next next, OutgoingMessage message, Instant deadline) {
        Duration wait = lines.get(next.gateway()).rate().take(clock.instant());
        if (!wait.isZero()) {
            return later(work, wait);
        }
        Optional<GatewayFailure> failure =
                submission.begin(work, call(message, next.gateway(), deadline), next.numbers(), next.hashes());
        return failure.map(why -> afterFailure(work, why));
    }

    private SendProgress afterFailure(Work work, GatewayFailure failure) {
        Map<Fate, Integer> counts = work.journal().state().counts();
        boolean nothingOut = counts.keySet().stream().allMatch(fate -> fate == Fate.BACK || fate == Fate.FAILED);
        if (nothingOut) {
            return SendProgress.nothingOut(failure);
        }
        Duration again = failure.retryAfter().isZero()
                ? failure.sort() == FailureClass.RETRY ? SOON : LATER
                : failure.retryAfter();
        return new SendProgress(Stage.SENDING, failure, again, 0, 0);
    }

    /** The next batch: its gateway's place, its numbers and their hashes. */
    @SuppressWarnings("ArrayRecordComponent") // a million objects otherwise; never compared, never changed
    private record Next(int gateway, long[] numbers, long[] hashes) {}

    /** Goes once through the list for those who are still owed the message. */
    private final class Owed {
        private final People people;
        private final SendState state;
        private int cursor;
        private @Nullable Duration wait;

        Owed(People people, SendState state) {
            this.people = people;
            this.state = state;
        }

        Next next(int gateway, int most) {
            long[] numbers = new long[most];
            long[] hashes = new long[most];
            int count = 0;
            Instant now = clock.instant();
            for (; cursor < people.hashes().length && count < most; cursor++) {
                long hash = people.hashes()[cursor];
                if (!state.isOwed(hash)) {
                    continue;
                }
                Duration left = folder.frequency().wait(hash, now);
                if (!left.isZero()) {
                    wait = wait == null || left.compareTo(wait) < 0 ? left : wait;
                    continue;
                }
                numbers[count] = people.audience().at(cursor);
                hashes[count++] = hash;
            }
            return new Next(gateway, Arrays.copyOf(numbers, count), Arrays.copyOf(hashes, count));
        }
    }
}
