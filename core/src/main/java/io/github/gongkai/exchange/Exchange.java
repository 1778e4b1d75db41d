package io.github.gongkai.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.gongkai.GongkaiException;
import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.SourceMap;
import io.github.gongkai.publication.Publication;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The door to files (导入导出): reads catalogs and publications, and writes them as JSON. The format is told by a file's content,
 * never by its name alone. Stateless and thread-safe; does no I/O but on the files and streams it is given.
 */
public final class Exchange {
    /** Properties of a catalog or an item that no publication has. */
    private static final Set<String> CATALOG_ONLY = Set.of("sections", "items", "path", "standard");

    private static final Pattern ELEMENT = Pattern.compile("/(\\d{1,9})(/.*)?");

    /** A door; any number may be open. */
    public Exchange() {}

    /**
     * What a file holds.
     *
     * @throws UnreadableInputException if it cannot be read at all
     */
    public ContentKind detect(Path file, ReadOptions options) {
        InputFile input = InputFile.open(file, options);
        return switch (input.format()) {
            case XLSX, DOCX, HTML, CSV -> ContentKind.CATALOG;
            case JSON, JSONL -> detectJson(input);
        };
    }

    /** Told by the first object: of lines it is the head of a catalog, an item, or a publication. */
    private static ContentKind detectJson(InputFile input) {
        try (InputStream in = Files.newInputStream(input.path());
                JsonParser parser = JsonText.mapper().getFactory().createParser(in)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    boolean schema = name.equals("schema") && CatalogShape.SCHEMA.equals(parser.getText());
                    if (schema || CATALOG_ONLY.contains(name)) {
                        return ContentKind.CATALOG;
                    }
                    parser.skipChildren();
                }
            }
            return ContentKind.PUBLICATIONS;
        } catch (JsonProcessingException | CharConversionException e) {
            if (input.format() == InputFile.Format.JSONL) {
                return ContentKind.PUBLICATIONS; // one bad line does not condemn the others; reading tells which
            }
            throw JsonText.unreadable(input, e);
        } catch (IOException e) {
            throw input.unreadable(InputProblem.DAMAGED, e.getClass().getSimpleName(), e);
        }
    }

    /**
     * Reads a catalog from an XLSX workbook, a DOCX document, a web page, a CSV text, or from JSON or
     * JSONL. Every cell ends in the catalog or in a notice.
     *
     * @throws UnreadableInputException if it cannot be read at all
     */
    public Reading<DisclosureCatalog> readCatalog(Path file, ReadOptions options) {
        InputFile input = InputFile.open(file, options);
        if (input.format().isTables()) {
            CatalogTableReader tables = new CatalogTableReader(input);
            readTables(input, tables);
            return tables.finish();
        }
        if (detect(file, options) == ContentKind.PUBLICATIONS) {
            throw input.unreadable(InputProblem.WRONG_CONTENT, ContentKind.PUBLICATIONS.label());
        }
        input.requireBounded();
        return new JsonCatalogReader(input).read();
    }

    /** Reads the tables of a file of any format that has tables. */
    static void readTables(InputFile input, TableSink tables) {
        switch (input.format()) {
            case XLSX -> XlsxReader.read(input, tables);
            case DOCX -> DocxTables.read(input, tables);
            case HTML -> HtmlTables.read(input, tables);
            case CSV -> CsvTables.read(input, tables);
            default -> throw new IllegalStateException("no tables in " + input.format());
        }
    }

    /**
     * Reads publications from a JSON object, a JSON array, or JSONL, and keeps them all. A pointer into the result begins with the
     * index of the publication: {@code /3/title}.
     *
     * @throws UnreadableInputException if the file cannot be read at all; a bad line alone gives a notice
     */
    public Reading<List<Publication>> readPublications(Path file, ReadOptions options) {
        List<Publication> publications = new ArrayList<>();
        List<SourceMap> sources = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        forEachPublication(file, options, reading -> {
            notices.addAll(reading.notices());
            reading.value().ifPresent(publication -> {
                publications.add(publication);
                sources.add(reading.sources());
            });
        });
        notices.sort(Notice.REPORT_ORDER);
        String name = file.getFileName() == null
                ? file.toString()
                : file.getFileName().toString();
        return new Reading<>(List.copyOf(publications), pointer -> locate(name, sources, pointer), notices);
    }

    private static io.github.gongkai.notice.SourceLocation locate(
            String file, List<SourceMap> sources, String pointer) {
        Matcher element = ELEMENT.matcher(pointer);
        if (element.matches() && Integer.parseInt(element.group(1)) < sources.size()) {
            String below = element.group(2) == null ? "" : element.group(2);
            return sources.get(Integer.parseInt(element.group(1))).locate(below).withPointer(pointer);
        }
        return io.github.gongkai.notice.SourceLocation.ofFile(file).withPointer(pointer);
    }

    /**
     * Reads publications one by one, for files of any length; holds one at a time. The sink gets a reading for each object or line, in
     * order; its value is empty where there is no publication to be made of it, and its notices say why.
     *
     * @throws UnreadableInputException if the file cannot be read at all
     */
    public void forEachPublication(Path file, ReadOptions options, Consumer<Reading<Optional<Publication>>> sink) {
        forEachUnread(file, options, unread -> sink.accept(unread.read()));
    }

    /**
     * As {@link #forEachPublication(Path, ReadOptions, Consumer)}, but gives each line of JSONL unread, so that another thread can read
     * it. What stands in one JSON document can only be read in order, and is.
     *
     * @throws UnreadableInputException if the file cannot be read at all
     */
    public void forEachUnread(Path file, ReadOptions options, Consumer<UnreadPublication> sink) {
        InputFile input = InputFile.open(file, options);
        if (input.format().isTables() || detect(file, options) == ContentKind.CATALOG) {
            throw input.unreadable(InputProblem.WRONG_CONTENT, ContentKind.CATALOG.label());
        }
        try (InputStream in = Files.newInputStream(file)) {
            new PublicationsReader(input, sink).read(in);
        } catch (IOException e) {
            throw input.unreadable(InputProblem.DAMAGED, e.getClass().getSimpleName(), e);
        }
    }

    /**
     * Reads publications line by line from a stream of JSONL, such as standard input; does not close it.
     *
     * @param name stands for a file name in the places of notices
     */
    public void forEachPublication(
            InputStream lines, String name, ReadOptions options, Consumer<Reading<Optional<Publication>>> sink) {
        forEachUnread(lines, name, options, unread -> sink.accept(unread.read()));
    }

    /** As {@link #forEachPublication(InputStream, String, ReadOptions, Consumer)}, but gives each line unread. */
    public void forEachUnread(InputStream lines, String name, ReadOptions options, Consumer<UnreadPublication> sink) {
        new PublicationsReader(new InputFile(Path.of(name), name, InputFile.Format.JSONL, options), sink).read(lines);
    }

    /** Writes a catalog as JSON; reading it gives an equal catalog. Does not close the stream. */
    public void writeCatalog(DisclosureCatalog catalog, OutputStream out) {
        try {
            JsonCatalogWriter.write(catalog, out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write catalog " + catalog.id(), e);
        }
    }

    /**
     * Writes a catalog in a format; reading it gives an equal catalog, if its items' ids are those that reading derives (a table has no column
     * for ids). Does not close the stream.
     *
     * @throws GongkaiException if a text is too long for a workbook's cell
     */
    public void writeCatalog(DisclosureCatalog catalog, CatalogFormat format, OutputStream out) {
        try {
            switch (format) {
                case JSON -> JsonCatalogWriter.write(catalog, out);
                case XLSX -> XlsxCatalogWriter.write(catalog, out);
                case HTML -> HtmlCatalogWriter.write(catalog, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write catalog " + catalog.id(), e);
        }
    }

    /** Writes the empty official table (空白目录表) as a workbook for people to fill in. Does not close the stream. */
    public void writeTemplate(OutputStream out) {
        try {
            XlsxTemplate.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the template", e);
        }
    }

    /** Writes the JSON Schema (2020-12) of a catalog, or of one publication. Does not close the stream. */
    public void writeSchema(ContentKind kind, OutputStream out) {
        try {
            switch (kind) {
                case CATALOG -> JsonSchema.write(CatalogShape.SCHEMA, CatalogShape.CATALOG, out);
                case PUBLICATIONS -> JsonSchema.write(PublicationShape.SCHEMA, PublicationShape.PUBLICATION, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the schema of " + kind.code(), e);
        }
    }

    /** Writes a publication as JSON; reading it gives an equal publication. Does not close the stream. */
    public void writePublication(Publication publication, OutputStream out) {
        try {
            JsonPublicationWriter.write(publication, out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write publication " + publication.id(), e);
        }
    }
}
