package io.github.gongkai.delivery;

import java.util.Optional;

/**
 * Asked again at the moment of sending whether a publication may still go out: days can lie between approval and attempt.
 * Withdrawals are never asked. Thread-safe.
 */
@FunctionalInterface
public interface SendingGate {
    /** Why the delivery may not go out, in one sentence for the clerk; empty if it may. */
    Optional<String> objection(Delivery delivery);

    /** Lets everything through. */
    static SendingGate open() {
        return delivery -> Optional.empty();
    }
}
