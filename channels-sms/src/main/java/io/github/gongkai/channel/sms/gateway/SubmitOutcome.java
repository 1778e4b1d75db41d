package io.github.gongkai.channel.sms.gateway;

import java.util.List;

/** What one attempt at one batch did. Switch over {@link #kind()}. Immutable. */
public sealed interface SubmitOutcome {
    /** Which of the two. */
    Kind kind();

    /**
     * The far end answered for each recipient.
     *
     * @param recipients one for each recipient of the batch, in its order
     */
    record Answered(List<RecipientOutcome> recipients) implements SubmitOutcome {
        /** Copies the list. */
        public Answered {
            recipients = List.copyOf(recipients);
        }

        @Override
        public Kind kind() {
            return Kind.ANSWERED;
        }
    }

    /** It holds for the whole batch: nobody got it, or with {@link FailureClass#UNKNOWN} nobody knows who did. */
    record Failed(GatewayFailure failure) implements SubmitOutcome {
        @Override
        public Kind kind() {
            return Kind.FAILED;
        }
    }

    /** The two outcomes. */
    enum Kind {
        /** An outcome for each recipient. */
        ANSWERED,
        /** One for all. */
        FAILED
    }
}
