package io.github.gongkai.channel.sms;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What sending a message to a list would take (发送估算): counts only, no number. Immutable.
 *
 * @param people whom it would go to
 * @param invalid entries that are no mobile number
 * @param repeated entries that repeat another
 * @param optedOut people who opted out
 * @param peopleByOperator by the Chinese name of the operator that gave the number out: an estimate, for numbers are carried over
 * @param partsEach parts of one message
 * @param cost yuan for all of it; null without a price
 */
public record SmsEstimate(
        int people,
        int invalid,
        int repeated,
        int optedOut,
        Map<String, Integer> peopleByOperator,
        int partsEach,
        @Nullable BigDecimal cost) {
    /** Copies the map in its order. */
    public SmsEstimate {
        peopleByOperator = Collections.unmodifiableMap(new LinkedHashMap<>(peopleByOperator));
    }

    /** Parts in all. */
    public long parts() {
        return (long) people * partsEach;
    }
}
