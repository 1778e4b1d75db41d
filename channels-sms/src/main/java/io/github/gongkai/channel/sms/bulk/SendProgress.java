package io.github.gongkai.channel.sms.bulk;

import io.github.gongkai.channel.sms.gateway.GatewayFailure;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a sending stands after a call (群发进展). Immutable.
 *
 * @param stage how far it has come
 * @param failure why nobody got it or nothing goes on; for doubts the evidence; null if nothing is wrong
 * @param again when to come back
 * @param reached people whom it reached, as far as the gateways tell
 * @param failed people whom it did not
 */
public record SendProgress(Stage stage, @Nullable GatewayFailure failure, Duration again, long reached, long failed) {
    /** How far it has come. */
    public enum Stage {
        /** Nothing is out, and the failure says why. */
        NOTHING_OUT,
        /** Nothing is out yet, and nothing is wrong: rate, quiet hours or frequency say when. */
        NOT_BEGUN,
        /** Somebody still has to be written to. */
        SENDING,
        /** All is sent; receipts are waited for. */
        WAITING,
        /** Whether some of it went out is not known; a person decides. */
        DOUBTFUL,
        /** At its end. */
        DONE
    }

    /** Why, where something is wrong. */
    public GatewayFailure why() {
        return Objects.requireNonNull(failure, "nothing is wrong");
    }

    static SendProgress of(Stage stage, Duration again) {
        return new SendProgress(stage, null, again, 0, 0);
    }

    static SendProgress nothingOut(GatewayFailure failure) {
        return new SendProgress(Stage.NOTHING_OUT, failure, failure.retryAfter(), 0, 0);
    }
}
