package io.github.gongkai.delivery;

/**
 * Why a delivery stands where it stands. Never holds a secret, a recipient or the text sent. Immutable.
 *
 * @param code sort of reason
 * @param message one sentence for the operator
 */
public record DeliveryReason(Code code, String message) {
    /** Sorts of reason. */
    public enum Code {
        /** The far end, or the way there; the message begins with the channel's own code. */
        FAR_END("far-end"),
        /** The channel is not installed, or in quarantine. */
        CHANNEL_ABSENT("channel-absent"),
        /** The plugin could not make a payload. */
        ADAPTATION("adaptation"),
        /** The gate said no. */
        GATE("gate"),
        /** A worker died in the middle of an attempt. */
        WORKER_DIED("worker-died"),
        /** Another delivery of the same publication has to end first. */
        ORDER("order"),
        /** It has its place in the channel's rate, and waits for it. */
        RATE("rate"),
        /** The channel holds all the threads that it may. */
        BUSY("busy"),
        /** A newer revision takes its place. */
        SUPERSEDED("superseded"),
        /** The publication is withdrawn. */
        WITHDRAWN("withdrawn"),
        /** There was nothing to take back. */
        NEVER_OUT("never-out"),
        /** The channel cannot take back what it published. */
        NOT_RETRACTABLE("not-retractable"),
        /** A person decided. */
        PERSON("person");

        private final String code;

        Code(String code) {
            this.code = code;
        }

        /** How it is written down; never changes. */
        public String code() {
            return code;
        }

        /**
         * The code as it was written down.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static Code ofCode(String code) {
            for (Code known : values()) {
                if (known.code.equals(code)) {
                    return known;
                }
            }
            throw new IllegalArgumentException("no delivery reason has the code " + code);
        }
    }
}
