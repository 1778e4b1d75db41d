package io.github.gongkai.delivery;

import org.jspecify.annotations.Nullable;

/**
 * Told to a {@link DeliveryListener}: a delivery came into being or changed its state. Immutable.
 *
 * @param delivery as it is now
 * @param before the state it left, or null if it is new
 */
public record DeliveryEvent(Delivery delivery, @Nullable DeliveryState before) {}
