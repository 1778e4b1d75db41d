package io.github.gongkai.delivery.jdbc;

import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryProgress;
import java.util.Optional;

/**
 * A change of one row. Immutable.
 *
 * @param expected the delivery as it was when the change was thought of
 * @param to where it shall stand
 */
record Change(Delivery expected, DeliveryProgress to) {
    /** What became of it, when so many rows were changed. */
    Optional<Delivery> answer(int rows) {
        if (rows == 0) {
            return Optional.empty();
        }
        if (rows != 1) {
            throw new LedgerException(
                    "the database says that " + rows + " rows were changed for delivery " + expected.id()
                            + ", expected 1 or 0: the id is no key, or the driver does not count the rows of a batch",
                    null);
        }
        return Optional.of(expected.moved(to));
    }

    boolean leavesItsTask() {
        boolean hadOne = expected.progress().dueAt() != null;
        return hadOne && (to.dueAt() == null || hasNewTicket());
    }

    boolean needsATask() {
        return to.dueAt() != null && hasNewTicket();
    }

    boolean isAnEnd() {
        return leavesItsTask() && !needsATask();
    }

    private boolean hasNewTicket() {
        return to.ticket() != expected.progress().ticket();
    }
}
