package io.github.gongkai.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses an XML part that unpacks to more than a bound, or in which one tag or text is longer than any honest one: a parser would
 * gather it whole before it could be measured.
 */
final class BoundedStream extends FilterInputStream {
    /** A cell of the longest text there may be, every character of it written as a reference. */
    static final int LONGEST_TOKEN = 1 << 20;

    private final InputFile input;
    private final long limit;
    private long read;
    private int sinceTag;

    BoundedStream(InputFile input, InputStream in, long limit) {
        super(in);
        this.input = input;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        if (n > 0) {
            count(buffer, offset, n);
        }
        return n;
    }

    /** What was read so far. */
    long count() {
        return read;
    }

    private void count(byte[] buffer, int offset, int n) {
        read += n;
        if (read > limit) {
            throw input.unreadable(InputProblem.BOMB, "> " + limit + " bytes");
        }
        int last = offset + n - 1;
        while (last >= offset && buffer[last] != '<') {
            last--;
        }
        sinceTag = last < offset ? sinceTag + n : offset + n - last;
        if (sinceTag > LONGEST_TOKEN) {
            throw input.unreadable(InputProblem.HUGE_CELL, Integer.toString(OfficeArchive.MAX_CELL));
        }
    }
}
