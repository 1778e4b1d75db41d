package io.github.gongkai.channel.web;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the text of each page: the body by the template of its kind, then the frame around it. Our templates are compiled with
 * the module and called as methods, so a wrong parameter is a compiler's error; a host's templates have no logic and get the
 * same parameters by name. Whatever either prints is escaped. Thread-safe.
 */
final class SiteTemplates {
    /** Page kinds that a theme may have a template for; {@code layout} is the frame. */
    static final List<String> KINDS = List.of(
            "layout",
            "front",
            "openness",
            "catalog",
            "group",
            "bodies",
            "stage",
            "topic",
            "article",
            "tombstone",
            "search",
            "data",
            "about",
            "missing");

    /** No form fields to protect: jte takes null for "nobody listens", its generated code just cannot say so. */
    @SuppressWarnings("NullAway")
    private static final HtmlInterceptor NONE = null;

    private final WebSettings settings;
    private final boolean themed;
    private final Map<String, Template> replaced = new TreeMap<>();

    /** {@link IOException} names the template of the theme that cannot be read. */
    SiteTemplates(SiteLook look) throws IOException {
        this.settings = look.settings();
        this.themed = look.theme().css() != null;
        Mustache.Compiler compiler =
                Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true).nullValue("");
        for (Map.Entry<String, String> template : look.theme().templates().entrySet()) {
            try {
                replaced.put(template.getKey(), compiler.compile(template.getValue()));
            } catch (MustacheException e) {
                throw new IOException(
                        "主题模板有误 (template of the theme): " + template.getKey() + ": " + e.getMessage(), e);
            }
        }
    }

    /** The parameters of a page by name, as a theme's template sees them. */
    record Part(String name, Object value) {}

    /** A whole page, in UTF-8. */
    byte[] page(String kind, PageHead head, HtmlContent own, Part... parts) {
        Template template = replaced.get(kind);
        HtmlContent body = template == null ? own : out -> out.writeContent(template.execute(parameters(head, parts)));
        Template layout = replaced.get("layout");
        if (layout != null) {
            String text = new String(render(body), StandardCharsets.UTF_8);
            return layout.execute(parameters(head, new Part("body", text))).getBytes(StandardCharsets.UTF_8);
        }
        return render(out -> JtelayoutGenerated.render(out, NONE, head, settings, themed, body));
    }

    static HtmlInterceptor none() {
        return NONE;
    }

    private Map<String, Object> parameters(PageHead head, Part... parts) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("head", head);
        parameters.put("site", settings);
        for (Part part : parts) {
            parameters.put(part.name(), part.value());
        }
        return parameters;
    }

    static byte[] render(HtmlContent template) {
        Utf8ByteOutput bytes = new Utf8ByteOutput();
        template.writeTo(new OwaspHtmlTemplateOutput(bytes));
        return bytes.toByteArray();
    }

    /** A number of bytes for people: 12 字节, 3.4 KB, 5.6 MB. */
    static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " 字节";
        } else if (bytes < 1024 * 1024) {
            return String.format(Locale.ROOT, "%.1f KB", bytes / 1024.0);
        }
        return String.format(Locale.ROOT, "%.1f MB", bytes / (1024.0 * 1024.0));
    }

    /** What kind of file it is, for people. */
    static String kind(Page.PageFile file) {
        int dot = file.name().lastIndexOf('.');
        return dot < 0 ? file.mediaType() : file.name().substring(dot + 1).toUpperCase(Locale.ROOT);
    }
}
