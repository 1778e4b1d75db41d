package io.github.gongkai.report;

import io.github.gongkai.GongkaiException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook's archive: a few are read and rewritten, all others are carried over byte for byte. Bounded. */
final class WorkbookParts implements AutoCloseable {
    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int MOST_ENTRIES = 4_000;
    private static final long MOST_BYTES = 512L << 20;
    private static final int LARGEST_PART = 128 << 20;

    private final ZipFile zip;
    private final Map<String, String> rewritten = new LinkedHashMap<>();

    WorkbookParts(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
        if (zip.size() > MOST_ENTRIES) {
            zip.close();
            throw new GongkaiException(file.getFileName() + ": more than " + MOST_ENTRIES + " parts");
        }
    }

    /** A part as text; null if there is none of that name. */
    @Nullable
    String read(String part) throws IOException {
        String already = rewritten.get(part);
        if (already != null) {
            return already;
        }
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return null;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LARGEST_PART + 1);
            if (bytes.length > LARGEST_PART) {
                throw new GongkaiException(part + ": larger than " + LARGEST_PART + " bytes");
            }
            return text(part, bytes);
        }
    }

    private static String text(String part, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String head = text.substring(0, Math.min(text.length(), 200)).toLowerCase(java.util.Locale.ROOT);
        boolean other = head.indexOf('\0') >= 0 || head.indexOf('\uFFFD') >= 0;
        if (other || head.contains("encoding=") && !head.contains("utf-8")) {
            throw new GongkaiException(part + ": not in UTF-8; open the workbook and save it again");
        }
        return text;
    }

    String require(String part) throws IOException {
        String text = read(part);
        if (text == null) {
            throw new GongkaiException("the workbook has no part " + part + "; open it and save it as .xlsx");
        }
        return text;
    }

    void rewrite(String part, String text) {
        rewritten.put(part, text);
    }

    boolean has(String part) {
        return rewritten.containsKey(part) || zip.getEntry(part) != null;
    }

    /** Writes all parts, in their order; new ones stand last. */
    void write(OutputStream to) throws IOException {
        ZipOutputStream out = new ZipOutputStream(to);
        Enumeration<? extends ZipEntry> entries = zip.entries();
        long left = MOST_BYTES;
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            out.putNextEntry(copy(entry));
            String text = rewritten.remove(entry.getName());
            if (text != null) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            } else {
                left -= carry(entry, out, left);
            }
            out.closeEntry();
        }
        for (Map.Entry<String, String> part : rewritten.entrySet()) {
            ZipEntry entry = new ZipEntry(part.getKey());
            entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
            out.putNextEntry(entry);
            out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        out.finish();
        out.flush();
    }

    private static ZipEntry copy(ZipEntry entry) {
        ZipEntry copy = new ZipEntry(entry.getName());
        // The lenient form: some programs write a month 0.
        if (entry.getTime() >= 0) {
            copy.setTime(entry.getTime());
        }
        return copy;
    }

    private long carry(ZipEntry entry, OutputStream out, long left) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long done = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                done += n;
                if (done > left) {
                    throw new GongkaiException("the workbook unpacks to more than " + MOST_BYTES + " bytes");
                }
                out.write(buffer, 0, n);
            }
        }
        return done;
    }

    /** Where a relationship's target lies, seen from a part. */
    static String resolve(String part, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        Path folder = Path.of("/" + part).getParent();
        String path = (folder == null ? Path.of("/") : folder)
                .resolve(target)
                .normalize()
                .toString();
        return path.substring(1);
    }

    /** The part that holds a part's relationships. */
    static String relationshipsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
