package io.github.gongkai.channel.sms.bulk;

import io.github.gongkai.channel.sms.audience.NumberHash;
import io.github.gongkai.channel.sms.gateway.GatewayFailure;
import io.github.gongkai.channel.sms.gateway.RecipientOutcome;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A gateway's answer for each recipient of a batch, made small (批次应答): most were accepted, most under one id. Immutable.
 *
 * @param ids hashes of what the gateway calls the messages: one for the whole batch, or one for each recipient with 0 for none
 * @param others those not accepted, by place within the batch
 */
@SuppressWarnings("ArrayRecordComponent") // a million objects otherwise; never compared, never changed
record BatchAnswer(long[] ids, Map<Integer, Other> others) {
    /** Not accepted: what became of it, and the far end's code. */
    record Other(Fate fate, String code) {}

    static BatchAnswer of(List<RecipientOutcome> outcomes, NumberHash hash) {
        long[] ids = new long[outcomes.size()];
        Map<Integer, Other> others = new TreeMap<>();
        boolean one = true;
        String shared = "";
        for (int i = 0; i < ids.length; i++) {
            if (outcomes.get(i) instanceof RecipientOutcome.Accepted accepted) {
                String id = accepted.messageId();
                ids[i] = id.isEmpty() ? 0 : hash.of(id);
                one = one && (shared.isEmpty() || shared.equals(id));
                shared = id;
            } else {
                GatewayFailure failure = ((RecipientOutcome.Failed) outcomes.get(i)).failure();
                others.put(i, new Other(fate(failure), failure.code().isEmpty() ? "-" : failure.code()));
            }
        }
        boolean isOne = one && !shared.isEmpty();
        return new BatchAnswer(isOne ? new long[] {hash.of(shared)} : ids, others);
    }

    /** The whole batch was taken under one id. */
    static BatchAnswer taken(String id, NumberHash hash) {
        return new BatchAnswer(id.isEmpty() ? new long[0] : new long[] {hash.of(id)}, Map.of());
    }

    /** Nobody of the batch can be reached. */
    static BatchAnswer refused(int size, GatewayFailure failure) {
        Map<Integer, Other> others = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            others.put(i, new Other(Fate.FAILED, failure.code().isEmpty() ? "-" : failure.code()));
        }
        return new BatchAnswer(new long[0], others);
    }

    private static Fate fate(GatewayFailure failure) {
        return switch (failure.sort()) {
            case RETRY, QUOTA, CONFIG -> Fate.BACK;
            case REJECT, PERSON -> Fate.FAILED;
            case UNKNOWN -> Fate.IN_DOUBT;
        };
    }

    boolean hasComeBack() {
        return others.values().stream().anyMatch(other -> other.fate() == Fate.BACK);
    }
}
