/**
 * The rules of delivery: enqueuing, one attempt, tracking, withdrawal. Storage is behind {@code DeliveryLedger}; threads and
 * schedules belong to the workers.
 */
@NullMarked
package io.github.gongkai.internal.delivery;

import org.jspecify.annotations.NullMarked;
