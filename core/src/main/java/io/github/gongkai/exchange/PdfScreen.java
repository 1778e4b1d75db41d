package io.github.gongkai.exchange;

/** Screens a PDF, if the library for it is there; it is an optional dependency. */
final class PdfScreen {
    private PdfScreen() {}

    static void screen(ScreenRun run) {
        try {
            if (isInstalled()) {
                PdfPages.screen(run);
            } else {
                run.notOpened(ScreenWord.NO_PDF_READER);
            }
        } catch (LinkageError e) {
            // Something that it needs is missing: its logging, or java.desktop on the module path.
            run.notOpened(ScreenWord.NO_PDF_READER);
        }
    }

    private static boolean isInstalled() {
        try {
            // With all that it needs: it logs as soon as it is loaded.
            Class.forName("org.apache.pdfbox.Loader", true, PdfScreen.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            // An optional dependency that is not there: the answer, not a failure.
            return false;
        }
    }
}
