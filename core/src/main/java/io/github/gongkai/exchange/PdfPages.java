package io.github.gongkai.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.text.PDFTextStripper;

/** Screens the pages of a PDF by its text layer, its annotations, form fields and properties. Loaded only if PDFBox is there. */
final class PdfPages {
    private static final int MOST_PAGES = 2_000;
    private static final long MEMORY = 64L << 20;
    private static final int LONGEST = 1 << 22;

    private final ScreenRun run;
    private final PDDocument document;

    private PdfPages(ScreenRun run, PDDocument document) {
        this.run = run;
        this.document = document;
    }

    static void screen(ScreenRun run) {
        InputFile input = run.input();
        var cache = MemoryUsageSetting.setupMixed(MEMORY, OfficeArchive.MAX_UNPACKED).streamCache;
        try {
            PdfBounds.check(run);
            try (PDDocument document = Loader.loadPDF(input.path().toFile(), "", null, null, cache)) {
                new PdfPages(run, document).screen();
            }
        } catch (ScreenRun.OutOfTime | UnreadableInputException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Whatever the library makes of a broken file: it was not read.
            throw input.unreadable(InputProblem.DAMAGED, e.getClass().getSimpleName(), e);
        }
    }

    private void screen() throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        int pages = Math.min(document.getNumberOfPages(), MOST_PAGES);
        for (int number = 1; number <= pages; number++) {
            run.checkTime();
            page(stripper, number);
        }
        if (pages < document.getNumberOfPages()) {
            run.notChecked(ScreenWord.TOO_MANY_PAGES, pages);
        }
        properties();
        form();
    }

    private void page(PDFTextStripper stripper, int number) throws IOException {
        PDPage page = document.getPage(number - 1);
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        String text = stripper.getText(document);
        boolean images = hasImages(page.getResources());
        if (text.isBlank()) {
            if (images || page.hasContents()) {
                run.notChecked(ScreenWord.IMAGE_PAGE, number);
            }
        } else if (images) {
            run.notChecked(ScreenWord.PAGE_IMAGES, number);
        }
        run.lines(bounded(text), line -> run.say(ScreenWord.PAGE, number) + ' ' + run.say(ScreenWord.LINE, line));
        for (PDAnnotation annotation : page.getAnnotations()) {
            String contents = annotation.getContents();
            if (contents != null) {
                run.lines(bounded(contents), line -> run.say(ScreenWord.ANNOTATION, number));
            }
        }
    }

    private static boolean hasImages(PDResources resources) {
        if (resources != null) {
            for (COSName name : resources.getXObjectNames()) {
                if (resources.isImageXObject(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void properties() {
        PDDocumentInformation properties = document.getDocumentInformation();
        List<String> values = new ArrayList<>();
        for (String key : properties.getMetadataKeys()) {
            String value = properties.getCustomMetadataValue(key);
            if (value != null) {
                values.add(value);
            }
        }
        run.lines(bounded(String.join("\n", values)), line -> run.say(ScreenWord.PROPERTIES, "PDF"));
    }

    private void form() {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm();
        if (form != null) {
            for (PDField field : form.getFieldTree()) {
                run.checkTime();
                run.lines(bounded(field.getValueAsString()), line -> run.say(ScreenWord.FORM, "PDF"));
            }
        }
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
