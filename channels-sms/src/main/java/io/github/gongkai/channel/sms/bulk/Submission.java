package io.github.gongkai.channel.sms.bulk;

import com.google.common.hash.Hashing;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.sms.audience.NumberForm;
import io.github.gongkai.channel.sms.gateway.FailureClass;
import io.github.gongkai.channel.sms.gateway.GatewayFailure;
import io.github.gongkai.channel.sms.gateway.SmsBatch;
import io.github.gongkai.channel.sms.gateway.SmsContent;
import io.github.gongkai.channel.sms.gateway.SmsRecipient;
import io.github.gongkai.channel.sms.gateway.SubmitOutcome;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Hands batches of one sending to gateways, with the journal written before and after each (批次提交). Used under the sending's lock. */
final class Submission {
    /** A call that takes longer counts as slow. */
    private static final Duration SLOW = Duration.ofSeconds(5);

    private final SendFolder folder;
    private final GatewayChoice choice;
    private final Clock clock;

    Submission(SendFolder folder, GatewayChoice choice, Clock clock) {
        this.folder = folder;
        this.choice = choice;
        this.clock = clock;
    }

    /**
     * One call.
     *
     * @param line which gateway
     * @param place of the gateway among the channel's
     * @param signature without brackets
     * @param content what everyone gets
     * @param deadline when it must have returned
     */
    record Call(GatewayLine line, int place, String signature, SmsContent content, Instant deadline) {}

    /** The first batch goes under the sending's own key, those after it under keys derived from that. */
    static IdempotencyKey reference(IdempotencyKey key, int number) {
        return number == 0
                ? key
                : new IdempotencyKey(Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Hashing.sha256()
                                .hashString(key + "/" + number, StandardCharsets.US_ASCII)
                                .asBytes()));
    }

    /** Hands a new batch in; tells why nobody got it, if so. */
    Optional<GatewayFailure> begin(SendFolder.Work work, Call call, long[] numbers, long[] hashes) {
        Journal journal = work.journal();
        int number = journal.state().batches().size();
        SendBatch batch = new SendBatch(
                number, reference(work.key(), number), call.line().id(), clock.instant(), 0, numbers.length);
        journal.begin(batch, hashes);
        return settle(work, call, number, submit(call, batch, numbers));
    }

    /** Hands a batch in again whose answer never came; only where the gateway sends it once all the same. */
    Optional<GatewayFailure> again(SendFolder.Work work, Call call, SendBatch batch, long[] numbers) {
        return settle(work, call, batch.number(), submit(call, batch, numbers));
    }

    private SubmitOutcome submit(Call call, SendBatch batch, long[] numbers) {
        List<SmsRecipient> recipients = new ArrayList<>(numbers.length);
        for (long number : numbers) {
            recipients.add(new SmsRecipient(NumberForm.number(number)));
        }
        Instant before = clock.instant();
        SubmitOutcome outcome;
        try {
            outcome = call.line()
                    .gateway()
                    .submit(
                            new SmsBatch(batch.reference(), call.signature(), call.content(), recipients),
                            call.deadline());
            if (outcome instanceof SubmitOutcome.Answered answered
                    && answered.recipients().size() != numbers.length) {
                outcome = unknown("网关应答 " + answered.recipients().size() + " 人，提交了 " + numbers.length + " 人");
            }
        } catch (RuntimeException e) {
            outcome = unknown("网关程序出错：" + e.getClass().getName());
        }
        if (outcome instanceof SubmitOutcome.Failed failed
                && (failed.failure().sort() == FailureClass.CONFIG
                        || failed.failure().sort() == FailureClass.QUOTA)) {
            choice.noteUnusable(call.place(), clock.instant());
        } else {
            choice.note(call.place(), isSlow(outcome, before), clock.instant());
        }
        return outcome;
    }

    private boolean isSlow(SubmitOutcome outcome, Instant before) {
        boolean failed = outcome instanceof SubmitOutcome.Failed it
                && (it.failure().sort() == FailureClass.RETRY || it.failure().sort() == FailureClass.UNKNOWN);
        return failed || Duration.between(before, clock.instant()).compareTo(SLOW) > 0;
    }

    private static SubmitOutcome unknown(String message) {
        return new SubmitOutcome.Failed(new GatewayFailure(FailureClass.UNKNOWN, "", message));
    }

    private Optional<GatewayFailure> settle(SendFolder.Work work, Call call, int number, SubmitOutcome outcome) {
        Journal journal = work.journal();
        if (outcome instanceof SubmitOutcome.Answered answered) {
            BatchAnswer answer = BatchAnswer.of(answered.recipients(), folder.hash());
            journal.answer(number, answer);
            countSent(journal.state(), number);
            return answer.hasComeBack()
                    ? answered.recipients().stream()
                            .flatMap(Submission::comeBack)
                            .findFirst()
                    : Optional.empty();
        }
        GatewayFailure failure = ((SubmitOutcome.Failed) outcome).failure();
        switch (failure.sort()) {
            case RETRY, QUOTA, CONFIG -> journal.back(number);
            case REJECT -> {
                journal.back(number);
                journal.stop(failure.code() + " " + failure.message());
            }
            case PERSON ->
                journal.answer(
                        number,
                        BatchAnswer.refused(
                                journal.state().batches().get(number).size(), failure));
            case UNKNOWN -> {
                SendBatch batch = journal.state().batches().get(number);
                journal.doubt(
                        number,
                        "第 " + (number + 1) + " 批 " + batch.size() + " 人，网关 "
                                + call.line().id() + "，" + batch.at() + "，参考号 " + batch.reference() + "："
                                + failure.message());
                countSent(journal.state(), number);
                return Optional.empty();
            }
        }
        return Optional.of(failure);
    }

    private static java.util.stream.Stream<GatewayFailure> comeBack(
            io.github.gongkai.channel.sms.gateway.RecipientOutcome outcome) {
        return outcome instanceof io.github.gongkai.channel.sms.gateway.RecipientOutcome.Failed failed
                        && switch (failed.failure().sort()) {
                            case RETRY, QUOTA, CONFIG -> true;
                            case REJECT, PERSON, UNKNOWN -> false;
                        }
                ? java.util.stream.Stream.of(failed.failure())
                : java.util.stream.Stream.empty();
    }

    /** Whoever got it, or may have got it, was written to. */
    private void countSent(SendState state, int number) {
        SendBatch batch = state.batches().get(number);
        long[] sent = new long[batch.size()];
        int count = 0;
        for (int place = batch.from(); place < batch.from() + batch.size(); place++) {
            Fate fate = state.fateAt(place);
            if (fate == Fate.ACCEPTED || fate == Fate.IN_DOUBT) {
                sent[count++] = state.hashAt(place);
            }
        }
        folder.frequency().record(java.util.Arrays.copyOf(sent, count), clock.instant());
    }
}
