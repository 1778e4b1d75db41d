package io.github.gongkai.exchange;

import io.github.gongkai.catalog.CatalogSection;
import io.github.gongkai.catalog.Domain;
import io.github.gongkai.catalog.DomainCode;
import io.github.gongkai.notice.SourceLocation;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells from titles, sheet names and a domain column to which domain the rows belong. Used by one thread. */
final class SectionReader {
    private static final Pattern COMPILED_BY = Pattern.compile(
            "(?:编制|填报|填表|制表)(?:单位|机关|部门)\\s*[:：]\\s*(\\S.*?)(?=\\s{2,}|\\s+(?:填报|填表|编制|日期|时间|更新)|$)", Pattern.DOTALL);
    private static final Pattern REMARK =
            Pattern.compile("^[*※(（【\\s]*(说明|注[:：]|备注|填表|标准目录要素说明|要素说明|填报).*", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile(".*(目录|清单|领域).*", Pattern.DOTALL);
    private static final int LONGEST_TITLE = 100;

    private final DomainDictionary dictionary = new DomainDictionary();
    private final Findings findings;
    private final TableSourceMap.Builder sources;
    private final @Nullable String defaultDomain;
    private final Map<DomainCode, CatalogSection> sections = new LinkedHashMap<>();

    private String sheet = "";
    private @Nullable TableCell title;
    /** Whether the title's words are part of the catalog; if they never become so, a notice tells them. */
    private boolean titleKept;

    /** What labelled lines say of the table, and where the name stands. */
    private @Nullable TableCell declaredAt;

    private @Nullable String declaredName;
    private @Nullable String declaredCode;

    private final Map<CatalogLabel, String> description = new EnumMap<>(CatalogLabel.class);

    private @Nullable TableCell compiler;
    private @Nullable String compiledBy;
    private @Nullable String firstTitle;
    private @Nullable Domain current;

    SectionReader(Findings findings, TableSourceMap.Builder sources, @Nullable String defaultDomain) {
        this.findings = findings;
        this.sources = sources;
        this.defaultDomain = defaultDomain;
    }

    void table(String name) {
        release();
        sheet = name;
        compiler = null;
        compiledBy = null;
        current = null;
        declare(null, null, null);
    }

    private void declare(@Nullable TableCell at, @Nullable String name, @Nullable String code) {
        declaredAt = at;
        declaredName = name;
        declaredCode = code;
    }

    /** A table that, without a title of its own, goes on with the section above. */
    void nextTable(String name) {
        if (current == null) {
            table(name);
        }
        sheet = name;
    }

    /** Says which words of titles never became part of the catalog. */
    void release() {
        if (title != null && !titleKept) {
            findings.add("IMP-005", place(title), title.text());
        }
        title = null;
        if (compiler != null) {
            findings.add("IMP-005", place(compiler), compiler.text());
        }
        compiler = null;
        if (declaredAt != null) {
            findings.add("IMP-005", place(declaredAt), declaredAt.text());
        }
        declaredAt = null;
    }

    static boolean isRemark(String text) {
        return REMARK.matcher(text).matches();
    }

    /** Whether a text that stands alone names a domain's table. */
    boolean isTitle(String text) {
        return text.length() <= LONGEST_TITLE
                && TITLE.matcher(text).matches()
                && dictionary.find(text).isPresent();
    }

    /** Whether a line above a table is its title. */
    static boolean isTitleLine(String text) {
        return text.length() <= LONGEST_TITLE
                && CatalogLabel.read(text).isEmpty()
                && !COMPILED_BY.matcher(text).find()
                && !isRemark(text)
                && TITLE.matcher(text).matches();
    }

    /** A line outside the table: a title, 编制单位, a label with its value, or a remark that only a notice can carry. */
    void line(TableRow row) {
        for (TableCell cell : row.ownTexts()) {
            Optional<CatalogLabel.Line> labelled = CatalogLabel.read(cell.text());
            Matcher named = COMPILED_BY.matcher(cell.text());
            if (labelled.isPresent()) {
                labelled(cell, labelled.get());
            } else if (named.find()) {
                compiledBy(cell, named);
            } else if (isTitleLine(cell.text())) {
                startSection(cell);
            } else {
                findings.add("IMP-005", place(cell), cell.text());
            }
        }
    }

    private void labelled(TableCell cell, CatalogLabel.Line line) {
        switch (line.label()) {
            case TABLE -> startSection(TableCell.own(cell.row(), cell.column(), line.text()));
            case DOMAIN -> {
                declare(cell, line.text(), declaredCode);
                current = null;
            }
            case DOMAIN_CODE -> {
                declare(cell, declaredName, line.text());
                current = null;
            }
            default -> {
                String known = description.putIfAbsent(line.label(), line.text());
                if (!line.label().allows(line.text()) || (known != null && !known.equals(line.text()))) {
                    description.remove(line.label(), line.text());
                    findings.add("IMP-005", place(cell), cell.text());
                }
            }
        }
    }

    /** What the labelled lines say of the catalog itself. */
    @Nullable
    String described(CatalogLabel label) {
        return description.get(label);
    }

    boolean isDescribed() {
        return !description.isEmpty();
    }

    private void compiledBy(TableCell cell, Matcher named) {
        if (compiler != null) {
            findings.add("IMP-005", place(compiler), compiler.text());
        }
        compiler = cell;
        compiledBy = named.group(1).strip();
        String rest = new StringBuilder(cell.text())
                .delete(named.start(), named.end())
                .toString()
                .strip();
        if (!rest.isEmpty()) {
            findings.add("IMP-005", place(cell), rest);
        }
    }

    private void startSection(TableCell cell) {
        TableCell line = compiler;
        compiler = null;
        release();
        compiler = line;
        title = cell;
        titleKept = false;
        current = null;
        declare(null, null, null);
        firstTitle = firstTitle == null ? cell.text() : firstTitle;
    }

    /** The domain of a row: as its own column says, else as title, sheet name or caller say. */
    Domain domain(@Nullable String ownColumn, int row) {
        if (ownColumn != null) {
            Domain own = dictionary.ofColumn(ownColumn);
            open(own, row);
            return own;
        }
        Domain known = current;
        if (known == null) {
            known = resolve();
            current = known;
            open(known, row);
        }
        return known;
    }

    /** A table with a header and no row: it has a section all the same if anything names its domain. */
    void empty(int row) {
        if (current == null && (title != null || declaredName != null)) {
            domain(null, row);
        }
    }

    private Domain resolve() {
        if (declaredName != null) {
            return declaredCode == null
                    ? dictionary.named(declaredName)
                    : new Domain(new DomainCode(declaredCode), declaredName);
        }
        String text = title == null ? "" : title.text();
        return dictionary
                .find(text)
                .or(() -> dictionary.find(sheet))
                .or(() -> Optional.ofNullable(defaultDomain).map(dictionary::named))
                .or(() -> dictionary.fromTitle(text))
                .or(() -> dictionary.fromTitle(sheet))
                .orElseGet(() -> dictionary.named("未注明领域"));
    }

    private void open(Domain domain, int row) {
        String printed = title == null ? null : title.text();
        declaredAt = declaredName == null ? declaredAt : null;
        CatalogSection before = sections.get(domain.code());
        if (before != null) {
            titleKept |= Objects.equals(printed, before.title());
            compiler = Objects.equals(compiledBy, before.compiledBy()) ? null : compiler;
            return;
        }
        titleKept = true;
        compiler = null;
        SourceLocation place =
                title == null ? new SourceLocation(findings.file(), sheet, null, row, null, null, null) : place(title);
        if (!dictionary.knows(domain.code()) && declaredCode == null) {
            findings.add("IMP-014", place, domain.name(), Map.of("code", domain.code()));
        }
        sections.put(domain.code(), new CatalogSection(domain, printed, compiledBy));
        sources.section(place);
    }

    private SourceLocation place(TableCell cell) {
        if (cell.row() == 0) {
            return new SourceLocation(findings.file(), sheet, null, null, null, null, null);
        }
        return new SourceLocation(findings.file(), sheet, cell.name(), cell.row(), null, null, null);
    }

    /** The catalog's title: the only title, else the name that the file has. */
    String title(String fileStem) {
        return sections.size() == 1 && firstTitle != null ? firstTitle : fileStem;
    }

    List<CatalogSection> sections() {
        return List.copyOf(sections.values());
    }
}
