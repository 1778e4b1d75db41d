package io.github.gongkai.channel.sms.smpp;

import io.github.gongkai.channel.sms.wire.Line;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jspecify.annotations.Nullable;

/** The one bound connection to a centre, made when it is first needed and again when it is gone. Thread-safe. */
final class SmppLink implements AutoCloseable {
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final SmppAccount account;
    private final MessageReceiverListener listener;
    private @Nullable TimedSession session;

    SmppLink(SmppAccount account, MessageReceiverListener listener) {
        this.account = account;
        this.listener = listener;
    }

    /** A session on which each thread says how long it waits. */
    static final class TimedSession extends SMPPSession {
        private static final ThreadLocal<@Nullable Duration> PATIENCE = new ThreadLocal<>();

        TimedSession(SmppAccount account, Duration within) {
            super((host, port) -> SmppLink.connection(account, within));
            setTransactionTimer(account.timeout().toMillis());
        }

        /** How long the calling thread waits for an answer from now on. */
        void waitAtMost(Duration most) {
            PATIENCE.set(most);
        }

        @Override
        public long getTransactionTimer() {
            Duration own = PATIENCE.get();
            return own == null ? super.getTransactionTimer() : own.toMillis();
        }
    }

    /** Bound, within some time; {@link IOException} means that nothing was sent. */
    synchronized TimedSession bound(Duration within) throws IOException {
        TimedSession known = session;
        if (known != null && known.getSessionState().isTransmittable()) {
            return known;
        }
        if (known != null) {
            known.close();
        }
        if (within.isZero()) {
            // Nought would mean for ever.
            throw new SocketTimeoutException("no time left to bind");
        }
        TimedSession fresh = new TimedSession(account, within);
        fresh.setMessageReceiverListener(listener);
        SmppAccount.Identity identity = account.identity();
        BindParameter bind = new BindParameter(
                BindType.BIND_TRX,
                identity.systemId(),
                identity.password(),
                identity.systemType(),
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                null,
                InterfaceVersion.IF_34);
        fresh.connectAndBind(account.place().host(), account.place().port(), bind, within.toMillis());
        session = fresh;
        return fresh;
    }

    private static Connection connection(SmppAccount account, Duration within) throws IOException {
        int millis = Math.toIntExact(within.toMillis());
        String host = account.place().host();
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, account.place().port()), millis);
            socket.setTcpNoDelay(true);
            return new SocketConnection(account.plain() ? socket : encrypted(socket, account, millis));
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static Socket encrypted(Socket socket, SmppAccount account, int millis) throws IOException {
        String fingerprint = account.certificate();
        SSLSocketFactory factory =
                fingerprint == null ? (SSLSocketFactory) SSLSocketFactory.getDefault() : Line.pinned(fingerprint);
        SSLSocket secure = (SSLSocket) factory.createSocket(
                socket, account.place().host(), account.place().port(), true);
        if (fingerprint == null) {
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
        }
        secure.setSoTimeout(millis);
        secure.startHandshake();
        return secure;
    }

    @Override
    public synchronized void close() {
        TimedSession known = session;
        session = null;
        if (known != null) {
            known.waitAtMost(FAREWELL);
            known.unbindAndClose();
        }
    }
}
