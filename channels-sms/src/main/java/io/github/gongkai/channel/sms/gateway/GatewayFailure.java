package io.github.gongkai.channel.sms.gateway;

import java.time.Duration;

/**
 * Why something did not go out, or why nobody knows (失败原因). Holds no number, no text and no secret. Immutable.
 *
 * @param sort what it asks for
 * @param code the far end's own code, such as {@code isv.BUSINESS_LIMIT_CONTROL}; empty if it gave none. Counted and stored
 *     for each recipient, so at most 64 characters without spaces
 * @param message one sentence for the operator: what was found, with the far end's trace id, and how to mend it. For an
 *     unknown fate it is the evidence that a person decides by
 * @param retryAfter when to try again, for {@link FailureClass#RETRY} and {@link FailureClass#QUOTA}; zero leaves it to the
 *     channel
 */
public record GatewayFailure(FailureClass sort, String code, String message, Duration retryAfter) {
    private static final int LONGEST_CODE = 64;

    /** Cuts the code to its form, for the far end's word is not to be trusted. */
    public GatewayFailure {
        code = code.replaceAll("[^A-Za-z0-9._:+-]", "");
        code = code.substring(0, Math.min(code.length(), LONGEST_CODE));
    }

    /** A failure whose next try the channel times. */
    public GatewayFailure(FailureClass sort, String code, String message) {
        this(sort, code, message, Duration.ZERO);
    }
}
