package io.github.gongkai.exchange;

import io.github.gongkai.publication.Publication;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A publication of a stream that is not read yet (待读信息), so that it can be read where it is needed. Immutable and thread-safe.
 */
public final class UnreadPublication {
    private final int size;
    private final Supplier<Reading<Optional<Publication>>> reader;

    UnreadPublication(int size, Supplier<Reading<Optional<Publication>>> reader) {
        this.size = size;
        this.reader = reader;
    }

    /** How many bytes it roughly takes. */
    public int size() {
        return size;
    }

    /** Reads it; the value is empty where no publication can be made of it, and the notices say why. */
    public Reading<Optional<Publication>> read() {
        return reader.get();
    }
}
