package io.github.gongkai.channel.sms.smpp;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.sms.gateway.ErrorCodes;
import io.github.gongkai.channel.sms.gateway.FailureClass;
import io.github.gongkai.channel.sms.gateway.GatewayCapability;
import io.github.gongkai.channel.sms.gateway.GatewayFailure;
import io.github.gongkai.channel.sms.gateway.GatewayPlace;
import io.github.gongkai.channel.sms.gateway.PullOutcome;
import io.github.gongkai.channel.sms.gateway.RecipientOutcome;
import io.github.gongkai.channel.sms.gateway.SmsBatch;
import io.github.gongkai.channel.sms.gateway.SmsGateway;
import io.github.gongkai.channel.sms.gateway.SmsRecipient;
import io.github.gongkai.channel.sms.gateway.SubmitOutcome;
import io.github.gongkai.channel.sms.wire.InTurn;
import io.github.gongkai.channel.sms.wire.LineFault;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;

/**
 * One account at a centre: message after message, each with an id of its own. The centre does not know a message handed in twice from
 * two messages, so one whose answer is lost stays in doubt. Receipts come over the same connection and wait in the channel's folder
 * until they are pulled. Thread-safe.
 */
final class SmppGateway implements SmsGateway {
    private static final ErrorCodes CODES = ErrorCodes.load(SmppGateway.class, "smpp-errors.tsv");
    private static final String LABEL = SmppGatewayProvider.LABEL;

    private final SmppLink link;
    private final SmppSubmission submission;
    private final ReceiptFolder receipts;
    private final Duration timeout;
    private final Clock clock;

    SmppGateway(ChannelConfig settings, GatewayPlace place) {
        SmppAccount account = SmppAccount.read(settings);
        this.receipts = new ReceiptFolder(
                place.folder().resolve("smpp-receipts"),
                new SealedNumber(account.identity().password()));
        this.link = new SmppLink(account, new ReceiptListener(receipts));
        this.submission = new SmppSubmission(settings);
        this.timeout = account.timeout();
        this.clock = place.clock();
    }

    @Override
    public Set<GatewayCapability> capabilities() {
        return Set.of(GatewayCapability.FREE_TEXT, GatewayCapability.OWN_CONTENTS, GatewayCapability.PULL);
    }

    @Override
    public SubmitOutcome submit(SmsBatch batch, Instant deadline) {
        return InTurn.submit(batch, 1, part -> one(part, deadline));
    }

    private SubmitOutcome one(SmsBatch part, Instant deadline) {
        SmppLink.TimedSession session;
        try {
            session = link.bound(left(deadline));
        } catch (IOException e) {
            return failed(unbound(e));
        }
        if (left(deadline).isZero()) {
            return failed(LineFault.notSent("本次投递的时间已用完").ofSending(LABEL, ""));
        }
        SmsRecipient to = part.recipients().get(0);
        SmppSubmission.Progress progress = new SmppSubmission.Progress();
        try {
            session.waitAtMost(left(deadline));
            String id = submission.send(session, to.number(), part, progress);
            return new SubmitOutcome.Answered(List.of(new RecipientOutcome.Accepted(id, progress.taken())));
        } catch (NegativeResponseException e) {
            GatewayFailure refusal = CODES.failure(LABEL, code(e), "");
            return failed(progress.taken() == 0 ? refusal : half(refusal, part));
        } catch (PDUException e) {
            return failed(new GatewayFailure(
                    FailureClass.REJECT,
                    "PDU",
                    LABEL + "：这条短信装不进协议（" + e.getClass().getSimpleName() + "）。检查号码、主叫号码和内容"));
        } catch (ResponseTimeoutException | InvalidResponseException | IOException e) {
            return failed(LineFault.cut(e.getClass().getSimpleName())
                    .ofSending(LABEL, "批次 " + part.reference() + "，1 人，已受理 " + progress.taken() + " 段"));
        }
    }

    /** Whole milliseconds for the next step, none if the time is over. */
    private Duration left(Instant deadline) {
        long left = Math.max(0, Duration.between(clock.instant(), deadline).toMillis());
        return Duration.ofMillis(Math.min(left, timeout.toMillis()));
    }

    /** Some parts of a long message are out: to send it again would send those twice. */
    private static GatewayFailure half(GatewayFailure refusal, SmsBatch part) {
        return new GatewayFailure(
                FailureClass.UNKNOWN,
                refusal.code(),
                LABEL + "：长短信只受理了前面几段（批次 " + part.reference() + "，" + refusal.code() + "）。此人可能收到半条，由人决定是否重发");
    }

    private static GatewayFailure unbound(IOException e) {
        return e.getCause() instanceof NegativeResponseException refusal
                ? CODES.failure(LABEL, code(refusal), "")
                : LineFault.notSent(e.getClass().getSimpleName()).ofSending(LABEL, "");
    }

    private static String code(NegativeResponseException refusal) {
        return String.format(Locale.ROOT, "0x%02X", refusal.getCommandStatus());
    }

    private static SubmitOutcome failed(GatewayFailure failure) {
        return new SubmitOutcome.Failed(failure);
    }

    @Override
    public PullOutcome pull(Instant deadline) {
        try {
            // The centre delivers only to who is bound.
            link.bound(left(deadline));
        } catch (IOException e) {
            PullOutcome.Pulled waiting = receipts.next();
            return waiting.receipts().isEmpty() && waiting.optOuts().isEmpty()
                    ? new PullOutcome.Failed(unbound(e))
                    : waiting;
        }
        return receipts.next();
    }

    @Override
    public void close() {
        link.close();
    }
}
