package io.github.gongkai.delivery;

/**
 * What became of an order (入列结果). Immutable.
 *
 * @param delivery as it now stands in the ledger
 * @param added false if it was there already and nothing was done
 */
public record Enqueued(Delivery delivery, boolean added) {}
