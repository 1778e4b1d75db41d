package io.github.gongkai.channel.sms.wire;

import io.github.gongkai.channel.sms.gateway.SmsBatch;
import io.github.gongkai.channel.sms.gateway.SubmitOutcome;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Calls over HTTP, one attempt each (一次调用): no redirect, no silent repetition, no answer beyond a bound, back by the deadline
 * however slowly the answer drips. Thread-safe.
 */
public final class GatewayHttp implements AutoCloseable {
    private static final int LARGEST = 1 << 20;
    /** Shorter than any server waits, so that a call hardly ever meets a connection that is closed at the other end. */
    private static final long IDLE_SECONDS = 5;

    private static final int IDLE = 16;

    /** Names our reference in every request, so that a proxy's log tells whether a batch left. */
    private static final String REFERENCE = "X-Gongkai-Reference";

    private final String gateway;
    private final OkHttpClient http;
    private final Line line;
    private final Clock clock;

    /**
     * For one account.
     *
     * @param gateway what people call the gateway
     */
    public GatewayHttp(String gateway, Line line, Clock clock) {
        this.gateway = gateway;
        this.line = line;
        this.clock = clock;
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .socketFactory(new PromptSockets())
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(line.timeout())
                .readTimeout(line.timeout())
                .writeTimeout(line.timeout())
                .connectionPool(new ConnectionPool(IDLE, IDLE_SECONDS, TimeUnit.SECONDS))
                .eventListenerFactory(Departure::of);
        if (line.proxy() != null) {
            builder.proxy(line.proxy());
        }
        if (line.certificate() != null) {
            PinnedCertificate pinned = new PinnedCertificate(line.certificate());
            // The fingerprint says more than a name could.
            builder.sslSocketFactory(pinned.sockets(), pinned).hostnameVerifier((host, session) -> true);
        }
        http = builder.build();
    }

    /** Now, by the host's clock, in whole seconds. */
    public Instant now() {
        return Instant.ofEpochSecond(clock.instant().getEpochSecond());
    }

    /**
     * Hands a batch in.
     *
     * @param reader what the answer means; empty if it says nothing that the gateway knows, and then its status decides
     */
    public SubmitOutcome submit(
            Request request, SmsBatch batch, Instant deadline, Function<Answer, Optional<SubmitOutcome>> reader) {
        String evidence = "批次 " + batch.reference() + "，" + batch.recipients().size() + " 人，"
                + now().atOffset(Json.BEIJING).toLocalDateTime();
        Request named = request.newBuilder()
                .header(REFERENCE, batch.reference().value())
                .build();
        try {
            Answer answer = send(named, deadline);
            return reader.apply(answer)
                    .orElseGet(() -> new SubmitOutcome.Failed(answer.failure(gateway, "；" + evidence)));
        } catch (LineFault e) {
            return new SubmitOutcome.Failed(e.ofSending(gateway, evidence));
        }
    }

    /**
     * Sends a request and reads the answer.
     *
     * @throws LineFault if no answer could be read; it tells whether the request left
     */
    public Answer send(Request request, Instant deadline) throws LineFault {
        Duration left = Duration.between(clock.instant(), deadline);
        Duration time = left.compareTo(line.timeout()) < 0 ? left : line.timeout();
        if (time.toMillis() <= 0) {
            throw LineFault.notSent("本次投递的时间已用完");
        }
        Departure departure = new Departure();
        OkHttpClient timed = http.newBuilder().callTimeout(time).build();
        Request marked = request.newBuilder().tag(Departure.class, departure).build();
        try (Response response = timed.newCall(marked).execute()) {
            byte[] bytes = response.body().byteStream().readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw LineFault.cut("应答超过 " + LARGEST + " 字节");
            }
            return new Answer(response.code(), retryAfter(response), Json.read(bytes));
        } catch (IOException e) {
            String why = e.getClass().getSimpleName();
            throw departure.left.get() ? LineFault.cut(why) : LineFault.notSent(why);
        }
    }

    private static Duration retryAfter(Response response) {
        String header = response.header("Retry-After");
        return header != null && header.matches("[0-9]{1,6}")
                ? Duration.ofSeconds(Long.parseLong(header))
                : Duration.ZERO;
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    /** Notes that a request began to leave. */
    private static final class Departure extends EventListener {
        private final AtomicBoolean left = new AtomicBoolean();

        static EventListener of(Call call) {
            @Nullable Departure departure = call.request().tag(Departure.class);
            return departure == null ? EventListener.NONE : departure;
        }

        @Override
        public void requestHeadersStart(Call call) {
            left.set(true);
        }
    }
}
