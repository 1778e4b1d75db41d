package io.github.gongkai.exchange;

import io.github.gongkai.privacy.HtmlSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** Screens a PDF: its pages by their text layer and annotations, then what it holds beside them. Loaded only if PDFBox is there. */
final class PdfPages {
    private static final int MOST_PAGES = 2_000;
    private static final long MEMORY = 64L << 20;

    private final ScreenRun run;
    private final PDDocument document;
    private final PdfExtras extras;

    private PdfPages(ScreenRun run, PDDocument document) {
        this.run = run;
        this.document = document;
        this.extras = new PdfExtras(run, document);
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
        extras.screen();
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
        run.lines(
                PdfExtras.bounded(text),
                line -> run.say(ScreenWord.PAGE, number) + ' ' + run.say(ScreenWord.LINE, line));
        extras.metadata(page.getMetadata());
        for (PDAnnotation annotation : page.getAnnotations()) {
            run.checkTime();
            String said = String.join("\n", wordsOf(annotation));
            run.lines(PdfExtras.bounded(said), line -> run.say(ScreenWord.ANNOTATION, number));
            if (annotation instanceof PDAnnotationFileAttachment) {
                run.notChecked(ScreenWord.ATTACHED, 1);
            }
        }
    }

    /** What a reader sees of an annotation, who wrote it, and where a link leads: tel: and mailto: are links. */
    private static List<String> wordsOf(PDAnnotation annotation) throws IOException {
        List<@Nullable String> words = new ArrayList<>();
        words.add(annotation.getContents());
        if (annotation instanceof PDAnnotationMarkup markup) {
            words.add(markup.getTitlePopup());
            words.add(markup.getSubject());
            words.add(
                    markup.getRichContents() == null
                            ? null
                            : HtmlSource.read(markup.getRichContents()).text());
        }
        if (annotation instanceof PDAnnotationFileAttachment attachment
                && attachment.getFile() instanceof PDComplexFileSpecification file) {
            words.add(PdfExtras.nameOf(file));
        }
        if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI uri) {
            words.add(uri.getURI());
        }
        return words.stream().filter(Objects::nonNull).toList();
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
}
