package io.github.gongkai.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A file that is there, not empty and not too large, with the format its content shows; the suffix is only a hint. */
record InputFile(Path path, String name, Format format, ReadOptions options) {
    private static final int HEAD = 8_192;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final Pattern HTML =
            Pattern.compile("(?i)^\\uFEFF?\\s*<(?:[^>]*>[\\s\\S]*<)?(?:table|body|head)\\b");
    private static final Pattern BINARY = Pattern.compile("[\\x00-\\x08\\x0E-\\x1F]|^%PDF|^\\uFEFF?\\s*<");
    /** At least two rows of cells. */
    private static final Pattern SEPARATED = Pattern.compile("[,;\t][^\n]*\n[\\s\\S]*[,;\t]");
    /** Name of the stream in which Office keeps an encrypted workbook. */
    private static final String ENCRYPTED_STREAM = "EncryptedPackage";

    enum Format {
        XLSX,
        DOCX,
        HTML,
        CSV,
        JSON,
        JSONL;

        /** Whether it holds tables, so that it is a catalog if it is anything. */
        boolean isTables() {
            return this != JSON && this != JSONL;
        }
    }

    static InputFile open(Path path, ReadOptions options) {
        String name = path.getFileName() == null
                ? path.toString()
                : path.getFileName().toString();
        InputFile unknown = new InputFile(path, name, Format.JSON, options);
        if (!Files.exists(path)) {
            throw unknown.unreadable(InputProblem.MISSING, "");
        }
        if (Files.isDirectory(path)) {
            throw unknown.unreadable(InputProblem.NOT_A_FILE, "");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(HEAD);
            if (head.length == 0) {
                throw unknown.unreadable(InputProblem.EMPTY, "");
            }
            Format format = unknown.recognise(head);
            InputFile input = new InputFile(path, name, format, options);
            if (format != Format.JSONL) {
                input.requireBounded();
            }
            return input;
        } catch (IOException e) {
            throw unknown.unreadable(InputProblem.DAMAGED, e.getClass().getSimpleName(), e);
        }
    }

    /** Refuses what is too large to be held; lines of publications are not held. */
    void requireBounded() {
        try {
            long size = Files.size(path);
            if (size > options.maxBytes()) {
                throw unreadable(InputProblem.TOO_LARGE, Long.toString(size));
            }
        } catch (IOException e) {
            throw unreadable(InputProblem.DAMAGED, e.getClass().getSimpleName(), e);
        }
    }

    private Format recognise(byte[] head) throws IOException {
        if (startsWith(head, ZIP)) {
            return archive();
        }
        if (startsWith(head, OLE2)) {
            throw unreadable(isEncrypted() ? InputProblem.ENCRYPTED : InputProblem.OLD_EXCEL, "");
        }
        String text = new String(head, StandardCharsets.UTF_8);
        String start = (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
        if (start.isEmpty()) {
            throw unreadable(InputProblem.EMPTY, "");
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return isLines(start) ? Format.JSONL : Format.JSON;
        }
        String decoded = new String(head, TextEncoding.of(path));
        if (HTML.matcher(decoded).find()) {
            return Format.HTML;
        }
        if (!BINARY.matcher(decoded).find() && SEPARATED.matcher(decoded).find()) {
            return Format.CSV;
        }
        throw unreadable(InputProblem.UNKNOWN_KIND, describe(start, head));
    }

    /** One object a line: by its suffix, or because the first line is an object of its own. */
    private boolean isLines(String start) {
        String suffix = name.toLowerCase(Locale.ROOT);
        if (suffix.endsWith(".jsonl") || suffix.endsWith(".ndjson")) {
            return true;
        }
        int end = start.indexOf('\n');
        return end > 0
                && start.charAt(0) == '{'
                && start.substring(0, end).strip().endsWith("}")
                && start.substring(end).strip().startsWith("{");
    }

    private static String describe(String start, byte[] head) {
        String lower = start.substring(0, Math.min(start.length(), 200)).toLowerCase(Locale.ROOT);
        if (lower.startsWith("%pdf")) {
            return "PDF";
        }
        if (lower.startsWith("<")) {
            return "XML";
        }
        for (byte b : head) {
            if (b == 0) {
                return "binary";
            }
        }
        return start.contains("\uFFFD") ? "text, not UTF-8" : "plain text";
    }

    private Format archive() {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.getEntry("xl/workbook.xml") != null) {
                return Format.XLSX;
            }
            if (zip.getEntry(DocxTables.PART) != null) {
                return Format.DOCX;
            }
            throw unreadable(InputProblem.UNKNOWN_KIND, "ZIP");
        } catch (IOException e) {
            throw unreadable(InputProblem.DAMAGED, "ZIP", e);
        }
    }

    private boolean isEncrypted() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] directory = in.readNBytes(1 << 20);
            return new String(directory, StandardCharsets.UTF_16LE).contains(ENCRYPTED_STREAM);
        }
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(Arrays.copyOf(head, magic.length), magic);
    }

    /** The name without its suffix. */
    String stem() {
        return name.replaceFirst("\\.[^.]*$", "");
    }

    UnreadableInputException unreadable(InputProblem problem, String detail) {
        return unreadable(problem, detail, null);
    }

    UnreadableInputException unreadable(InputProblem problem, String detail, @Nullable Throwable cause) {
        return new UnreadableInputException(name, problem, detail, options.locale(), cause);
    }
}
