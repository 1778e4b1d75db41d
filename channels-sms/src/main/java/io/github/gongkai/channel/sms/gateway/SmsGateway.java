package io.github.gongkai.channel.sms.gateway;

import io.github.gongkai.channel.InboundCall;
import java.time.Instant;
import java.util.Set;

/**
 * An opened gateway (短信网关): one account with one carrier or vendor. Thread-safe. Each call is one attempt: a gateway never
 * retries, sleeps, schedules or starts a thread of its own, keeps no quota, and returns by the deadline. A fault of the far end
 * is an outcome, not an exception; an exception out of {@link #submit} counts as "nobody knows". No text, number or secret shows
 * in a message, an address, a log line or a text form.
 *
 * <p>An idle connection may be kept between calls, also with a library's own thread behind it, if {@link #close} ends it.
 */
public interface SmsGateway extends AutoCloseable {
    /** What this account may do: a part of what the descriptor declares. */
    Set<GatewayCapability> capabilities();

    /**
     * Hands a batch in, once. No batch has more recipients than the limits say, and none is empty but in the sandbox.
     * <ul>
     *   <li>The far end answered: {@link SubmitOutcome.Answered}, an outcome for each recipient in the batch's order.
     *   <li>Surely nobody got it (no connection, refused whole): {@link SubmitOutcome.Failed} with the class of the failure.
     *   <li>The request may have arrived and no answer can be read (a cut, a time-out, nonsense): failed with
     *       {@link FailureClass#UNKNOWN} and the evidence.
     * </ul>
     * A gateway whose protocol takes one message at a time sends the batch's messages one after another within the call, and
     * tells for each how it went; what it did not begin is {@link FailureClass#RETRY}.
     */
    SubmitOutcome submit(SmsBatch batch, Instant deadline);

    /**
     * Asks what became of one message.
     *
     * @throws UnsupportedOperationException without {@link GatewayCapability#QUERY}
     */
    default QueryOutcome query(SentMessage message, Instant deadline) {
        throw new UnsupportedOperationException("query");
    }

    /**
     * Fetches receipts that wait at the far end, a page at a time. The far end may hand each out once only: the channel stores
     * them before it acts on any.
     *
     * @throws UnsupportedOperationException without {@link GatewayCapability#PULL}
     */
    default PullOutcome pull(Instant deadline) {
        throw new UnsupportedOperationException("pull");
    }

    /**
     * Reads a call from the far end: checks its signature or shared secret and tells what it says. Pure: the same call may come
     * any number of times, and nothing is touched. A call that is not to be believed gets its answer and has no receipts.
     *
     * @throws UnsupportedOperationException without {@link GatewayCapability#CALLBACK}
     */
    default GatewayReply receive(InboundCall call) {
        throw new UnsupportedOperationException("receive");
    }

    /** Frees what the gateway holds; may be called twice. */
    @Override
    void close();
}
