package io.github.gongkai.delivery.jdbc;

import io.github.gongkai.GongkaiException;
import org.jspecify.annotations.Nullable;

/** The database of the ledger failed; nothing of the transaction under way was done. */
public class LedgerException extends GongkaiException {
    private static final long serialVersionUID = 1L;

    /** Says what was tried. */
    public LedgerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
