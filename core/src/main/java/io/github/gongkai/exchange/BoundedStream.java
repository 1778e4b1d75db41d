package io.github.gongkai.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses a part of an archive that unpacks to more than a bound. */
final class BoundedStream extends FilterInputStream {
    private final InputFile input;
    private final long limit;
    private long read;

    BoundedStream(InputFile input, InputStream in, long limit) {
        super(in);
        this.input = input;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        count(Math.max(n, 0));
        return n;
    }

    /** What was read so far. */
    long count() {
        return read;
    }

    private void count(int n) {
        read += n;
        if (read > limit) {
            throw input.unreadable(InputProblem.BOMB, "> " + limit + " bytes");
        }
    }
}
