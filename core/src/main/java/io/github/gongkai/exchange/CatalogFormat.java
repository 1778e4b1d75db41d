package io.github.gongkai.exchange;

import java.util.Locale;
import java.util.Optional;

/** A format in which a catalog is written (导出格式). */
public enum CatalogFormat {
    /** Everything the model holds. */
    JSON("json", ".json"),
    /** The official table as a workbook, one sheet for each domain. */
    XLSX("xlsx", ".xlsx"),
    /** The official table as a web page that prints well. */
    HTML("html", ".html");

    private final String code;
    private final String suffix;

    CatalogFormat(String code, String suffix) {
        this.code = code;
        this.suffix = suffix;
    }

    /** Stable code for storage and exchange. */
    public String code() {
        return code;
    }

    /** The format that a file's name asks for by its suffix; empty if it asks for none of these. */
    public static Optional<CatalogFormat> ofFileName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (CatalogFormat format : values()) {
            if (lower.endsWith(format.suffix)) {
                return Optional.of(format);
            }
        }
        return lower.endsWith(".htm") ? Optional.of(HTML) : Optional.empty();
    }
}
