package io.github.gongkai.channel;

/**
 * Why an attempt failed. The message never holds a secret, a recipient or the text sent. Immutable.
 *
 * @param code decides what the host does next
 * @param message one sentence for the operator, with the far end's own code if it gave one
 */
public record FailureReason(Code code, String message) {
    /** Sorts of failure. */
    public enum Code {
        /** The far end does not accept who we are. */
        AUTHENTICATION,
        /** A quota is used up; it comes back after a known time. */
        QUOTA_EXCEEDED,
        /** Too many calls in a short time. */
        RATE_LIMITED,
        /** The content is refused and would be again. */
        CONTENT_REJECTED,
        /** The recipient is refused and would be again. */
        RECIPIENT_REJECTED,
        /** The far end cannot be reached. */
        UNREACHABLE,
        /** The far end did not answer in time. */
        TIMEOUT,
        /** The far end's answer cannot be understood. */
        PROTOCOL
    }
}
