package io.github.gongkai.exchange;

import io.github.gongkai.privacy.HtmlSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.jspecify.annotations.Nullable;

/** Screens what a PDF holds beside its pages: properties, metadata, bookmarks, form fields; says which attached files were not opened. */
final class PdfExtras {
    private static final int MOST_NODES = 10_000;
    private static final int LONGEST = 1 << 22;

    private final ScreenRun run;
    private final PDDocumentCatalog catalog;
    private final PDDocumentInformation information;

    PdfExtras(ScreenRun run, PDDocument document) {
        this.run = run;
        this.catalog = document.getDocumentCatalog();
        this.information = document.getDocumentInformation();
    }

    void screen() throws IOException {
        properties();
        metadata(catalog.getMetadata());
        bookmarks();
        form();
        attachedFiles();
    }

    private void properties() {
        List<String> values = new ArrayList<>();
        for (String key : information.getMetadataKeys()) {
            String value = information.getCustomMetadataValue(key);
            if (value != null) {
                values.add(value);
            }
        }
        run.lines(bounded(String.join("\n", values)), line -> run.say(ScreenWord.PROPERTIES, "PDF"));
    }

    /** XMP, of the document or of a page; most of it repeats the properties. */
    void metadata(@Nullable PDMetadata metadata) throws IOException {
        if (metadata != null) {
            try (InputStream in = metadata.exportXMPMetadata()) {
                xml(in.readNBytes(LONGEST), run.say(ScreenWord.PROPERTIES, "XMP"));
            }
        }
    }

    private void xml(byte[] bytes, String place) {
        run.copies(HtmlSource.read(new String(bytes, StandardCharsets.UTF_8)).text(), place);
    }

    private void bookmarks() {
        PDDocumentOutline outline = catalog.getDocumentOutline();
        List<String> titles = new ArrayList<>();
        Deque<PDOutlineItem> open = new ArrayDeque<>();
        Nodes nodes = new Nodes();
        push(outline == null ? null : outline.getFirstChild(), open);
        while (!open.isEmpty() && nodes.enter(open.peek().getCOSObject())) {
            PDOutlineItem item = open.pop();
            titles.add(item.getTitle() == null ? "" : item.getTitle().replace('\n', ' '));
            push(item.getNextSibling(), open);
            push(item.getFirstChild(), open);
        }
        if (!open.isEmpty()) {
            run.notChecked(ScreenWord.REST_OF_BOOKMARKS, titles.size());
        }
        run.lines(bounded(String.join("\n", titles)), line -> run.say(ScreenWord.BOOKMARK, line));
    }

    private static void push(@Nullable PDOutlineItem item, Deque<PDOutlineItem> open) {
        if (item != null) {
            open.push(item);
        }
    }

    private void form() throws IOException {
        PDAcroForm form = catalog.getAcroForm();
        if (form != null) {
            for (PDField field : form.getFieldTree()) {
                run.checkTime();
                run.lines(bounded(field.getValueAsString()), line -> run.say(ScreenWord.FORM, "PDF"));
            }
            if (form.hasXFA()) {
                xml(form.getXFA().getBytes(), run.say(ScreenWord.FORM, "XFA"));
            }
        }
    }

    private void attachedFiles() throws IOException {
        PDDocumentNameDictionary names = catalog.getNames();
        if (names != null && names.getEmbeddedFiles() != null) {
            List<String> files = new ArrayList<>();
            collect(names.getEmbeddedFiles(), files, new Nodes());
            run.lines(bounded(String.join("\n", files)), line -> run.say(ScreenWord.ATTACHED_NAME, line));
            run.notChecked(ScreenWord.ATTACHED, files.size());
        }
    }

    private void collect(PDNameTreeNode<PDComplexFileSpecification> node, List<String> files, Nodes nodes)
            throws IOException {
        if (!nodes.enter(node.getCOSObject())) {
            return;
        }
        Map<String, PDComplexFileSpecification> here = node.getNames();
        if (here != null) {
            here.values().forEach(file -> files.add(nameOf(file)));
        }
        List<PDNameTreeNode<PDComplexFileSpecification>> below = node.getKids();
        for (PDNameTreeNode<PDComplexFileSpecification> kid :
                below == null ? List.<PDNameTreeNode<PDComplexFileSpecification>>of() : below) {
            collect(kid, files, nodes);
        }
    }

    /** A file's name and description, on one line. */
    static String nameOf(PDComplexFileSpecification file) {
        String description = file.getFileDescription();
        String name = file.getFilename() + (description == null ? "" : " " + description);
        return name.replace('\n', ' ');
    }

    static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** Nodes of a tree that may be none: each is entered once, and only so many. */
    private final class Nodes {
        private final Set<COSBase> entered = Collections.newSetFromMap(new IdentityHashMap<>());

        boolean enter(COSBase node) {
            run.checkTime();
            return entered.size() < MOST_NODES && entered.add(node);
        }
    }
}
