package io.github.gongkai.channel.sms.gateway;

import java.util.List;

/** What was fetched of the receipts that wait at the far end. Switch over {@link #kind()}. Immutable. */
public sealed interface PullOutcome {
    /** Which of the two. */
    Kind kind();

    /**
     * A page of them.
     *
     * @param receipts in the far end's order; none if nothing waits
     * @param optOuts people who asked not to be written to again, if the far end tells in the same breath
     * @param more whether more wait: pull again
     */
    record Pulled(List<SmsReceipt> receipts, List<OptOut> optOuts, boolean more) implements PullOutcome {
        /** Copies the lists. */
        public Pulled {
            receipts = List.copyOf(receipts);
            optOuts = List.copyOf(optOuts);
        }

        @Override
        public Kind kind() {
            return Kind.PULLED;
        }
    }

    /** The far end could not be asked. */
    record Failed(GatewayFailure failure) implements PullOutcome {
        @Override
        public Kind kind() {
            return Kind.FAILED;
        }
    }

    /** The two outcomes. */
    enum Kind {
        /** Answered. */
        PULLED,
        /** No answer. */
        FAILED
    }
}
