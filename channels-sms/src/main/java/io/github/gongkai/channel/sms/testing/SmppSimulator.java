package io.github.gongkai.channel.sms.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.SubmitSmResult;
import org.jspecify.annotations.Nullable;

/** A short message centre on loopback that speaks SMPP 3.4 through jsmpp. Thread-safe; close it. */
public final class SmppSimulator implements AutoCloseable {
    /** The account. */
    public static final String SYSTEM_ID = "simulated";
    /** Its password. */
    public static final String PASSWORD = "smpppwd1";

    private static final long BIND_MILLIS = 5_000;
    private static final int BACKLOG = 50;

    private final int port;
    private final SMPPServerSessionListener server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "smpp-simulator");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicReference<@Nullable GatewayFault> fault = new AtomicReference<>();
    private final AtomicLong requests = new AtomicLong();
    private final List<TakenMessage> taken = new CopyOnWriteArrayList<>();
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Starts on a free port of loopback. */
    public SmppSimulator() {
        try {
            ServerSocket socket = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
            port = socket.getLocalPort();
            server = new SMPPServerSessionListener(port, new OnLoopback(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** What the next message meets; those after it meet nothing. Null takes it back. */
    public void nextSendMeets(@Nullable GatewayFault next) {
        fault.set(next);
    }

    /** Messages handed in so far, whatever became of them. */
    public long requests() {
        return requests.get();
    }

    /** What was taken, oldest first, each part of a long message by itself; the reference is its first sixteen bits. */
    public List<TakenMessage> taken() {
        return List.copyOf(taken);
    }

    /** How many parts were taken under a client's reference. */
    public int taken(String reference) {
        String bits =
                bits(ByteBuffer.wrap(Base64.getUrlDecoder().decode(reference)).getShort());
        return (int) taken.stream()
                .filter(message -> message.reference().equals(bits))
                .count();
    }

    /** Sends receipts on everything taken so far to whoever is bound: {@code DELIVRD} or another state of SMPP. */
    public void settle(String state) {
        for (TakenMessage message : taken) {
            deliver(
                    message.number(),
                    "id:" + message.id() + " sub:001 dlvrd:001 submit date:2611251030 done date:2611251031 stat:"
                            + state + " err:000 text:",
                    MessageType.SMSC_DEL_RECEIPT);
        }
    }

    /** Somebody writes back. */
    public void reply(String number, String text) {
        deliver(number, text, MessageType.DEFAULT);
    }

    private void deliver(String number, String text, MessageType type) {
        SMPPServerSession bound = sessions.stream()
                .filter(session -> session.getSessionState() == SessionState.BOUND_TRX)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody is bound"));
        try {
            bound.deliverShortMessage(
                    "",
                    TypeOfNumber.UNKNOWN,
                    NumberingPlanIndicator.ISDN,
                    number,
                    TypeOfNumber.UNKNOWN,
                    NumberingPlanIndicator.ISDN,
                    "10690000",
                    new ESMClass(MessageMode.DEFAULT, type, GSMSpecificFeature.DEFAULT),
                    (byte) 0,
                    (byte) 0,
                    new RegisteredDelivery(0),
                    new GeneralDataCoding(org.jsmpp.bean.Alphabet.ALPHA_DEFAULT),
                    text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (PDUException
                | org.jsmpp.extra.ResponseTimeoutException
                | org.jsmpp.InvalidResponseException
                | org.jsmpp.extra.NegativeResponseException
                | IOException e) {
            throw new IllegalStateException("the client did not take it", e);
        }
    }

    private void accept() {
        while (closed.getCount() > 0) {
            try {
                SMPPServerSession session = server.accept();
                session.setMessageReceiverListener(new SubmissionListener(this::submit));
                sessions.add(session);
                threads.execute(() -> bind(session));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void bind(SMPPServerSession session) {
        try {
            BindRequest request = session.waitForBind(BIND_MILLIS);
            if (!SYSTEM_ID.equals(request.getSystemId())) {
                request.reject(SMPPConstant.STAT_ESME_RINVSYSID);
            } else if (!PASSWORD.equals(request.getPassword())) {
                request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
            } else {
                request.accept("simulator");
            }
        } catch (PDUException | java.util.concurrent.TimeoutException | IOException e) {
            session.close();
        }
    }

    private SubmitSmResult submit(SubmitSm message, SMPPServerSession session) throws ProcessRequestException {
        long number = requests.incrementAndGet();
        GatewayFault met = fault.getAndSet(null);
        if (met == GatewayFault.REFUSED) {
            throw new ProcessRequestException("refused", SMPPConstant.STAT_ESME_RINVMSGLEN);
        } else if (met == GatewayFault.THROTTLED) {
            throw new ProcessRequestException("throttled", SMPPConstant.STAT_ESME_RTHROTTLED);
        } else if (met == GatewayFault.SILENT) {
            awaitEnd();
        } else if (met != GatewayFault.CUT_BEFORE) {
            take(message, number);
        }
        if (met == GatewayFault.CUT_BEFORE || met == GatewayFault.CUT_AFTER) {
            session.close();
        }
        try {
            return new SubmitSmResult(new org.jsmpp.util.MessageId(Long.toString(number)), new OptionalParameter[0]);
        } catch (PDUException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(SubmitSm message, long number) {
        byte[] body = message.getShortMessage();
        boolean joined = (message.getEsmClass() & 0x40) != 0;
        int skipped = joined ? 1 + body[0] : 0;
        OptionalParameter.Short reference =
                (OptionalParameter.Short) message.getOptionalParameter(OptionalParameter.Tag.USER_MESSAGE_REFERENCE);
        taken.add(new TakenMessage(
                reference == null ? "" : bits(reference.getValue()),
                message.getDestAddress(),
                joined ? HexFormat.of().formatHex(body, 0, skipped) : "",
                new String(body, skipped, body.length - skipped, StandardCharsets.UTF_16BE),
                Long.toString(number)));
    }

    private static String bits(short value) {
        return String.format(Locale.ROOT, "%04x", value & 0xffff);
    }

    private void awaitEnd() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        sessions.forEach(SMPPServerSession::close);
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
