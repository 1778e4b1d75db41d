package io.github.gongkai.channel.wechat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What the account may do (账号权限): as the operator says, and less where the platform has refused. What was learnt is tried again
 * after a week, since an account may be certified meanwhile. Thread-safe.
 */
final class Entitlement {
    private static final String FILE = "denied";
    private static final Duration REMEMBERED = Duration.ofDays(7);

    private final AccountRights declared;
    private final AccountState state;
    private final Clock clock;

    Entitlement(AccountRights declared, AccountState state, Clock clock) {
        this.declared = declared;
        this.state = state;
        this.clock = clock;
    }

    AccountRights rights() {
        boolean denied = state.read(FILE)
                .map(text -> Instant.parse(text.strip()).plus(REMEMBERED))
                .filter(until -> clock.instant().isBefore(until))
                .isPresent();
        return denied ? AccountRights.DRAFT : declared;
    }

    boolean isDraftOnly() {
        return rights() == AccountRights.DRAFT;
    }

    /** The platform refused to publish for want of a right. */
    void learnDenied() {
        state.write(FILE, clock.instant().toString());
    }
}
