package io.github.gongkai.delivery;

/** Is told of every change of state: for metrics, alarms, receipts. Thread-safe. What it throws is logged and stops nothing. */
@FunctionalInterface
public interface DeliveryListener {
    /** A delivery changed. Inside a transaction of the caller this comes before the commit. */
    void onChange(DeliveryEvent event);
}
