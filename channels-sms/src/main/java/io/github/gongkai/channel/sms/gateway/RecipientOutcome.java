package io.github.gongkai.channel.sms.gateway;

/** What the far end said of one recipient. Switch over {@link #kind()}. Immutable. */
public sealed interface RecipientOutcome {
    /** Which of the two. */
    Kind kind();

    /**
     * Taken; a receipt tells later whether it arrived.
     *
     * @param messageId what the far end calls it, alone or together with the number; empty if it gave none
     * @param parts billed parts as the far end counts them; 0 if it does not say
     */
    record Accepted(String messageId, int parts) implements RecipientOutcome {
        @Override
        public Kind kind() {
            return Kind.ACCEPTED;
        }
    }

    /** Not taken, or unknown: the failure's class says which. */
    record Failed(GatewayFailure failure) implements RecipientOutcome {
        @Override
        public Kind kind() {
            return Kind.FAILED;
        }
    }

    /** The two outcomes. */
    enum Kind {
        /** Taken. */
        ACCEPTED,
        /** Not taken, or unknown. */
        FAILED
    }
}
