package io.github.gongkai.channel.sms.wire;

import com.google.common.collect.Lists;
import com.google.common.hash.Hashing;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.sms.gateway.FailureClass;
import io.github.gongkai.channel.sms.gateway.GatewayFailure;
import io.github.gongkai.channel.sms.gateway.RecipientOutcome;
import io.github.gongkai.channel.sms.gateway.SmsBatch;
import io.github.gongkai.channel.sms.gateway.SmsRecipient;
import io.github.gongkai.channel.sms.gateway.SubmitOutcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** Hands a batch to a far end that takes fewer at a time, one part after another (逐次提交). Pure but for what it calls. */
public final class InTurn {
    private static final GatewayFailure NOT_BEGUN =
            new GatewayFailure(FailureClass.RETRY, "NOT-BEGUN", "同一批中前面的没有发成，这一条没有发出。不用处理，稍后自动再试");

    private InTurn() {}

    /**
     * Sends part after part. After one that did not go out because of the gateway and not of its own, the rest is not begun.
     *
     * @param size most recipients of a part
     * @param sender sends one part; its reference is its own, the same at each attempt
     */
    public static SubmitOutcome submit(SmsBatch batch, int size, Function<SmsBatch, SubmitOutcome> sender) {
        if (batch.recipients().size() <= size) {
            return sender.apply(batch);
        }
        List<RecipientOutcome> outcomes = new ArrayList<>();
        boolean halted = false;
        int number = 0;
        for (List<SmsRecipient> people : Lists.partition(batch.recipients(), size)) {
            if (halted) {
                outcomes.addAll(Collections.nCopies(people.size(), new RecipientOutcome.Failed(NOT_BEGUN)));
                continue;
            }
            SmsBatch part = new SmsBatch(reference(batch, number++), batch.signature(), batch.content(), people);
            SubmitOutcome outcome = sender.apply(part);
            outcomes.addAll(each(outcome, people.size()));
            halted = outcome instanceof SubmitOutcome.Failed failed
                    && concernsTheGateway(failed.failure().sort());
        }
        return new SubmitOutcome.Answered(outcomes);
    }

    /** What an outcome says of each of so many recipients. */
    public static List<RecipientOutcome> each(SubmitOutcome outcome, int people) {
        return switch (outcome.kind()) {
            case ANSWERED -> ((SubmitOutcome.Answered) outcome).recipients();
            case FAILED ->
                Collections.nCopies(people, new RecipientOutcome.Failed(((SubmitOutcome.Failed) outcome).failure()));
        };
    }

    /** A refused content is refused for everybody too, but the far end may judge each one's own. */
    private static boolean concernsTheGateway(FailureClass sort) {
        return switch (sort) {
            case RETRY, QUOTA, CONFIG, UNKNOWN -> true;
            case REJECT, PERSON -> false;
        };
    }

    /** Derived, so that a part handed in again bears the same one. */
    private static IdempotencyKey reference(SmsBatch batch, int number) {
        if (number == 0) {
            return batch.reference();
        }
        byte[] hash = Hashing.sha256()
                .hashString(batch.reference() + "#" + number, StandardCharsets.US_ASCII)
                .asBytes();
        return new IdempotencyKey(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    }
}
