package io.github.gongkai.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Measures what the streams of a PDF unpack to before anything unpacks them into memory. A file whose streams cannot be measured (encrypted,
 * or packed in another way or twice) is refused. Used by one thread, once.
 */
final class PdfBounds {
    private static final long LARGEST_STREAM = 64L << 20;
    private static final long LARGEST_FILE = 64L << 20;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int DICTIONARY = 1_024;

    private final ScreenRun run;
    private final ByteBuffer bytes;
    private final byte[] sink = new byte[1 << 16];
    private long total;

    private PdfBounds(ScreenRun run, ByteBuffer bytes) {
        this.run = run;
        this.bytes = bytes;
    }

    static void check(ScreenRun run) throws IOException {
        InputFile input = run.input();
        try (FileChannel channel = FileChannel.open(input.path(), StandardOpenOption.READ)) {
            if (channel.size() > LARGEST_FILE) {
                throw input.unreadable(InputProblem.TOO_LARGE, Long.toString(channel.size()));
            }
            new PdfBounds(run, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())).check();
        }
    }

    private void check() {
        Inflater inflater = new Inflater();
        try {
            int last = bytes.limit() - STREAM.length;
            for (int i = 0; i < last; i++) {
                if (bytes.get(i) == '/' && isWord(i, "/Encrypt")) {
                    throw run.input().unreadable(InputProblem.ENCRYPTED, "");
                }
                if (bytes.get(i) == 's' && isWord(i, "stream") && (i < 3 || !isWord(i - 3, "end"))) {
                    stream(i, inflater);
                }
            }
        } finally {
            inflater.end();
        }
    }

    private boolean isWord(int at, String word) {
        if (at + word.length() > bytes.limit()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes.get(at + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void stream(int at, Inflater inflater) {
        run.checkTime();
        String dictionary = before(at);
        int packed = count(dictionary, "/FlateDecode") + count(dictionary, "/Fl ") + count(dictionary, "/Fl/");
        if (packed > 1 || dictionary.contains("/LZW")) {
            throw run.input().unreadable(InputProblem.BOMB, "/Filter");
        }
        int from = at + STREAM.length;
        while (from < bytes.limit() && (bytes.get(from) == '\r' || bytes.get(from) == '\n')) {
            from++;
        }
        inflater.reset();
        inflater.setInput(bytes.slice(from, bytes.limit() - from));
        long size = size(inflater);
        boolean image = dictionary.contains("/Image");
        total += image ? 0 : size;
        if (size > LARGEST_STREAM || total > OfficeArchive.MAX_UNPACKED) {
            throw run.input().unreadable(InputProblem.BOMB, "> " + LARGEST_STREAM + " bytes");
        }
    }

    private long size(Inflater inflater) {
        long size = 0;
        try {
            while (size <= LARGEST_STREAM) {
                int n = inflater.inflate(sink);
                if (n == 0) {
                    break;
                }
                size += n;
            }
        } catch (DataFormatException e) {
            // Not packed in this way, or damaged from here on: nothing more comes out of it.
            return size;
        }
        return size;
    }

    /** The dictionary of the stream, which stands before it, as far as one may be long. */
    private String before(int at) {
        int from = Math.max(0, at - DICTIONARY);
        byte[] head = new byte[at - from];
        bytes.get(from, head);
        String text = new String(head, StandardCharsets.ISO_8859_1);
        int object = text.lastIndexOf(" obj");
        return object < 0 ? text : text.substring(object);
    }

    private static int count(String text, String word) {
        int count = 0;
        for (int i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) {
            count++;
        }
        return count;
    }
}
