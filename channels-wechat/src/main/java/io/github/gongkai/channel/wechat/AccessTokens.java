package io.github.gongkai.channel.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The account's access token (access_token), one for all threads and processes that share the state folder. It is renewed before
 * it ends, and once when the platform does not know it any more: whoever comes first fetches, the others wait and take what was
 * fetched. Only the stable token is used, which disturbs no other system. Thread-safe.
 */
final class AccessTokens {
    static final String PATH = "cgi-bin/stable_token";

    /** The platform renews so long before the end, and keeps the old one valid meanwhile. */
    private static final Duration AHEAD = Duration.ofMinutes(5);
    /** Even when little is left, the same token is not asked for at every call. */
    private static final Duration LEAST_USE = Duration.ofSeconds(30);

    private static final String FILE = "token";
    private static final JsonMapper JSON = new JsonMapper();

    private final AccountSettings account;
    private final PlatformHttp http;
    private final AccountState state;
    private final ErrorTable errors;
    private final SealedText seal;
    private volatile @Nullable Held held;

    private record Held(Secret token, Instant useUntil) {}

    AccessTokens(AccountSettings account, PlatformHttp http, AccountState state, ErrorTable errors) {
        this.account = account;
        this.http = http;
        this.state = state;
        this.errors = errors;
        this.seal = new SealedText(account.appSecret());
    }

    /** A token that is good for some time yet. */
    Secret current(CallDeadline deadline) throws PlatformException {
        Held known = held;
        if (known != null && isFresh(known, deadline)) {
            return known.token();
        }
        return state.locked(FILE, () -> {
            Optional<Held> shared = shared().filter(candidate -> isFresh(candidate, deadline));
            Held now = shared.isPresent() ? shared.get() : fetch(deadline);
            held = now;
            return now.token();
        });
    }

    /** Another token than this one, which the platform does not know any more. */
    Secret replacing(Secret dead, CallDeadline deadline) throws PlatformException {
        return state.locked(FILE, () -> {
            if (shared().filter(candidate -> candidate.token().equals(dead)).isPresent()) {
                state.delete(FILE);
            }
            held = null;
            return current(deadline);
        });
    }

    private static boolean isFresh(Held candidate, CallDeadline deadline) {
        return deadline.clock().instant().isBefore(candidate.useUntil());
    }

    private Held fetch(CallDeadline deadline) throws PlatformException {
        ObjectNode body = JSON.createObjectNode()
                .put("grant_type", "client_credential")
                .put("appid", account.appId())
                .put("secret", account.appSecret().value())
                .put("force_refresh", false);
        Instant asked = deadline.clock().instant();
        JsonNode answer = http.post(PATH, null, body, deadline);
        String token = answer.path("access_token").asText();
        if (token.isEmpty()) {
            throw refusal(answer);
        }
        // Seconds left, not a time: the platform's clock and ours may differ.
        Duration left = Duration.ofSeconds(answer.path("expires_in").asLong());
        Duration use = left.minus(AHEAD).compareTo(LEAST_USE) > 0 ? left.minus(AHEAD) : LEAST_USE;
        Held fetched = new Held(new Secret(token), asked.plus(use));
        state.write(FILE, seal.seal(fetched.useUntil() + " " + token));
        return fetched;
    }

    /** A token code of the token call itself speaks of the secret. */
    private PlatformException refusal(JsonNode answer) {
        int code = answer.path("errcode").asInt();
        ErrorTable.Entry entry = errors.of(code);
        ErrorTable.Entry here = entry.action() == ErrorAction.REFRESH || entry.action() == ErrorAction.REJECT
                ? new ErrorTable.Entry(code, ErrorAction.ACCOUNT, entry.meaning(), "核对配置项 appId 和 appSecret")
                : entry;
        return PlatformException.refused(PATH, here, code, WechatApi.trace(answer));
    }

    private Optional<Held> shared() {
        return state.read(FILE).flatMap(seal::open).map(text -> {
            int gap = text.indexOf(' ');
            return new Held(new Secret(text.substring(gap + 1)), Instant.parse(text.substring(0, gap)));
        });
    }
}
