package io.github.gongkai.channel.sms.gateway;

/** What the far end answered about one message. Switch over {@link #kind()}. Immutable. */
public sealed interface QueryOutcome {
    /** Which of the four. */
    Kind kind();

    /** It has come to its end. */
    record Settled(SmsReceipt receipt) implements QueryOutcome {
        @Override
        public Kind kind() {
            return Kind.SETTLED;
        }
    }

    /**
     * It was taken and is on its way.
     *
     * @param messageId what the far end calls it
     */
    record UnderWay(String messageId) implements QueryOutcome {
        @Override
        public Kind kind() {
            return Kind.UNDER_WAY;
        }
    }

    /** The far end surely does not know it: asked by reference, it was never taken. */
    record Absent() implements QueryOutcome {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /** The far end could not be asked; its class tells whether to ask again. Nothing is known of the message. */
    record Failed(GatewayFailure failure) implements QueryOutcome {
        @Override
        public Kind kind() {
            return Kind.FAILED;
        }
    }

    /** The four outcomes. */
    enum Kind {
        /** Arrived, or failed for good. */
        SETTLED,
        /** Taken, and not at its end. */
        UNDER_WAY,
        /** Not there. */
        ABSENT,
        /** No answer. */
        FAILED
    }
}
