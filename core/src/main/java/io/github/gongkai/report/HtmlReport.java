package io.github.gongkai.report;

import gg.jte.html.HtmlInterceptor;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import io.github.gongkai.internal.report.JtereportGenerated;
import io.github.gongkai.internal.report.ReportPage;
import io.github.gongkai.internal.validation.Wording;
import io.github.gongkai.validation.ValidationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The report as one web page (网页报告): summary, charts, a table to sort and filter, what each rule says. Needs no network, and
 * forbids itself to use one; prints; is usable by keyboard and screen reader. Whatever was found is escaped. Immutable.
 */
public final class HtmlReport implements ReportWriter {
    private static final String STYLE = ReportResources.text("report.css");
    private static final String EARLY = "document.documentElement.classList.add('js');";
    private static final String CHARTS = ReportResources.text("echarts.simple.min.js");
    private static final String SCRIPT = ReportResources.text("report.js");
    private static final String POLICY =
            "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; script-src "
                    + List.of(EARLY, CHARTS, SCRIPT).stream()
                            .map(HtmlReport::hash)
                            .collect(Collectors.joining(" "));

    /** No form fields to protect: jte takes null for "nobody listens", its generated code just cannot say so. */
    @SuppressWarnings("NullAway")
    private static final HtmlInterceptor NONE = null;

    private final Locale locale;
    private final @Nullable ReportComparison comparison;
    private final @Nullable URI rulePages;

    private HtmlReport(Locale locale, @Nullable ReportComparison comparison, @Nullable URI rulePages) {
        this.locale = locale;
        this.comparison = comparison;
        this.rulePages = rulePages;
    }

    /** In a language: English for {@code en}, Chinese for every other. Choose the one that the report was made in. */
    public static HtmlReport in(Locale locale) {
        return new HtmlReport(locale, null, null);
    }

    /** The same form, with what changed since an earlier report. */
    public HtmlReport since(ReportComparison earlier) {
        return new HtmlReport(locale, earlier, rulePages);
    }

    /** The same form with links to pages about the rules: the address of the folder with a page {@code CODE.md} for each. */
    public HtmlReport withRulePages(URI folder) {
        return new HtmlReport(locale, comparison, folder);
    }

    @Override
    public void write(ValidationReport report, Writer to) throws IOException {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        ReportPage page = new ReportPage(report, Wording.of(locale), english, comparison, rulePages);
        try {
            JtereportGenerated.render(
                    new OwaspHtmlTemplateOutput(new WriterOutput(to)),
                    NONE,
                    page,
                    new ReportPage.Inlined(POLICY, STYLE, EARLY, CHARTS, SCRIPT));
        } catch (UncheckedIOException e) {
            throw new IOException("cannot write the page", e);
        }
        to.flush();
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
