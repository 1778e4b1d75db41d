package io.github.gongkai.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** What can be screened, told by a file's content; a suffix decides only between kinds of plain text. */
enum ScreenFormat {
    XLSX,
    DOCX,
    PDF,
    HTML,
    JSON,
    CSV,
    TEXT,
    IMAGE;

    private static final int HEAD = 8_192;
    private static final Pattern MARKUP = Pattern.compile(
            "(?i)<(?:!doctype html|html|head|body|table|div|p|span|meta|tr|td|ul|ol|h[1-6]|a|br|img|script|!--)\\b");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0E-\\x1A\\x1C-\\x1F]");

    /** The file as far as it is known to be there. */
    static InputFile existing(Path path, ReadOptions options) {
        String name = path.getFileName() == null
                ? path.toString()
                : path.getFileName().toString();
        InputFile input = new InputFile(path, name, InputFile.Format.JSON, options);
        if (!Files.exists(path)) {
            throw input.unreadable(InputProblem.MISSING, "");
        }
        if (!Files.isRegularFile(path)) {
            throw input.unreadable(InputProblem.NOT_A_FILE, "");
        }
        return input;
    }

    static ScreenFormat of(InputFile input) {
        try (InputStream in = Files.newInputStream(input.path())) {
            byte[] head = in.readNBytes(HEAD);
            long size = Files.size(input.path());
            if (size > input.options().maxBytes()) {
                throw input.unreadable(InputProblem.TOO_LARGE, Long.toString(size));
            }
            return head.length == 0 ? TEXT : of(input, head);
        } catch (IOException e) {
            throw input.unreadable(InputProblem.DAMAGED, e.getClass().getSimpleName(), e);
        }
    }

    private static ScreenFormat of(InputFile input, byte[] head) throws IOException {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\3\4") || start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return InputFile.open(input.path(), input.options()).format() == InputFile.Format.XLSX ? XLSX : DOCX;
        }
        if (start.startsWith("%PDF")) {
            return PDF;
        }
        if (isImage(start)) {
            return IMAGE;
        }
        Charset charset = TextEncoding.of(input.path());
        String text = new String(head, charset);
        if (CONTROL.matcher(text).find()) {
            throw input.unreadable(InputProblem.UNKNOWN_KIND, "binary");
        }
        return ofText(input.name().toLowerCase(Locale.ROOT), text.strip());
    }

    private static boolean isImage(String start) {
        return start.startsWith("\u00FF\u00D8\u00FF")
                || start.startsWith("\u0089PNG")
                || start.startsWith("GIF8")
                || start.startsWith("BM")
                || start.startsWith("II*\0")
                || start.startsWith("MM\0*")
                || start.startsWith("RIFF");
    }

    private static ScreenFormat ofText(String name, String text) {
        String start = text.startsWith("\uFEFF") ? text.substring(1).strip() : text;
        if (name.endsWith(".htm")
                || name.endsWith(".html")
                || start.startsWith("<") && MARKUP.matcher(start).find()) {
            return HTML;
        }
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            return CSV;
        }
        boolean json = start.startsWith("{") || start.startsWith("[");
        return json && !name.endsWith(".txt") || name.endsWith(".json") || name.endsWith(".jsonl") ? JSON : TEXT;
    }

    /** Whether a masked copy can be written. */
    boolean isText() {
        return this == HTML || this == JSON || this == CSV || this == TEXT;
    }

    void screen(ScreenRun run) {
        switch (this) {
            case XLSX -> WorkbookScreen.screen(run);
            case DOCX -> WordScreen.screen(run);
            case PDF -> PdfScreen.screen(run);
            case IMAGE -> run.notOpened(ScreenWord.IMAGE_FILE);
            default -> TextScreen.screen(run, this);
        }
    }

    void mask(ScreenRun run, Path copy) {
        if (!isText()) {
            throw run.input().unreadable(InputProblem.WRONG_CONTENT, name());
        }
        TextScreen.mask(run, this, copy);
    }
}
