package io.github.gongkai.delivery.testing;

import io.github.gongkai.delivery.DeliveryLedger;

class InMemoryDeliveryLedgerTest extends DeliveryLedgerContract {
    private final DeliveryLedger ledger = new InMemoryDeliveryLedger();

    @Override
    protected DeliveryLedger ledger() {
        return ledger;
    }
}
