package io.github.gongkai.delivery.testing;

import io.github.gongkai.delivery.DeliveryLedger;
import java.util.Objects;

/** One rule that a ledger's storage is held to (台账存储规则). Immutable, thread-safe. */
public final class LedgerRule {
    private final String id;
    private final String title;
    private final String englishTitle;
    private final Check check;

    LedgerRule(String id, String title, String englishTitle, Check check) {
        this.id = id;
        this.title = title;
        this.englishTitle = englishTitle;
        this.check = check;
    }

    /** Stable id, such as {@code S-4}. */
    public String id() {
        return id;
    }

    /** What it demands, in Chinese. */
    public String title() {
        return title;
    }

    /** What it demands, in English. */
    public String englishTitle() {
        return englishTitle;
    }

    /**
     * Holds a ledger to this rule. The ledger must be empty, and is not afterwards; what it throws comes out as it is.
     *
     * @throws AssertionError if it breaks the rule, with what was found and expected
     */
    public void judge(DeliveryLedger empty) {
        try {
            check.judge(empty);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(this + ": interrupted", e);
        }
    }

    @Override
    public String toString() {
        return id + " " + title + " (" + englishTitle + ")";
    }

    static void demand(boolean kept, String message) {
        if (!kept) {
            throw new AssertionError(message);
        }
    }

    static void demandEqual(Object found, Object expected, String what) {
        demand(Objects.equals(found, expected), what + "：应为 (expected) " + expected + "，实为 (found) " + found);
    }

    /** What a rule does. */
    @FunctionalInterface
    interface Check {
        void judge(DeliveryLedger ledger) throws InterruptedException;
    }
}
