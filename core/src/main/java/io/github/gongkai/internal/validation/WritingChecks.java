package io.github.gongkai.internal.validation;

import com.google.common.collect.ImmutableSet;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.validation.Findings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks of how a text is written and marked up: whether everybody can read it, and nothing in it is broken or unsafe. */
final class WritingChecks {
    static final List<String> CODES = List.of(
            "PUB-007", "PUB-015", "PUB-028", "PUB-054", "PUB-064", "PUB-066", "PUB-070", "PUB-072", "PUB-073",
            "PUB-075", "PUB-076");

    private static final NoticeCode MISSPELT_NUMBER = new NoticeCode("PUB-007");
    private static final NoticeCode EMPTY = new NoticeCode("PUB-015");
    private static final NoticeCode NO_ALT = new NoticeCode("PUB-028");
    private static final NoticeCode STOPGAP = new NoticeCode("PUB-054");
    private static final NoticeCode DEAD_ADDRESS = new NoticeCode("PUB-064");
    private static final NoticeCode ACTIVE_CONTENT = new NoticeCode("PUB-066");
    private static final NoticeCode ONLY_IMAGES = new NoticeCode("PUB-070");
    private static final NoticeCode BROKEN_CHARACTERS = new NoticeCode("PUB-072");
    private static final NoticeCode RESIDUE = new NoticeCode("PUB-073");
    private static final NoticeCode WRONG_WORD = new NoticeCode("PUB-075");
    private static final NoticeCode HIDDEN = new NoticeCode("PUB-076");
    private static final Set<String> STOPGAPS = ImmutableSet.copyOf(Vocabulary.of("empty-page"));
    private static final Set<String> ACTIVE = Set.of(
            "script",
            "iframe",
            "frame",
            "frameset",
            "object",
            "embed",
            "applet",
            "form",
            "input",
            "button",
            "base",
            "meta",
            "link",
            "svg",
            "math");
    private static final Pattern PRIVATE_HOST = Pattern.compile(
            "https?://(?:localhost|127\\.|10\\.|192\\.168\\.|172\\.(?:1[6-9]|2[0-9]|3[01])\\.|\\[::1])[^<>]*");
    private static final Pattern OWN_DISK = Pattern.compile("[a-z]:[\\\\/].*", Pattern.DOTALL);
    private static final Pattern ESCAPES = Pattern.compile("_x[0-9a-fA-F]{4}_|&(?:nbsp|amp|lt|gt|quot);");
    private static final String REPLACEMENT = "\ufffd";

    private WritingChecks() {}

    static void judge(Publication publication, String text, Findings findings) {
        List<HtmlTags.Tag> tags = HtmlTags.listIn(publication.html());
        documentNumbers(publication, text, findings);
        List<HtmlTags.Tag> images =
                tags.stream().filter(tag -> tag.name().equals("img")).toList();
        emptiness(publication, text, !images.isEmpty(), findings);
        long without = images.stream()
                .filter(tag -> tag.attributes().getOrDefault("alt", "").isBlank())
                .count();
        if (without > 0) {
            findings.found(NO_ALT, "/html", null, Map.of("count", without));
        }
        addresses(tags, findings);
        activeContent(tags, findings);
        hiddenContent(tags, findings);
        WrongWords.findIn(text)
                .forEach((wrong, right) -> findings.found(WRONG_WORD, "/html", wrong, Map.of("right", right)));
        if (text.contains(REPLACEMENT) || text.contains("锟斤拷")) {
            findings.found(BROKEN_CHARACTERS, "/html", null);
        }
        if (text.indexOf('&') >= 0 || text.contains("_x")) {
            residue(text, findings);
        }
    }

    private static void residue(String text, Findings findings) {
        Matcher escape = ESCAPES.matcher(text);
        if (escape.find()) {
            findings.found(RESIDUE, "/html", escape.group());
        }
    }

    private static void documentNumbers(Publication publication, String text, Findings findings) {
        for (String misspelt : DocumentNumberForms.listMisspelt(publication.title())) {
            findings.found(MISSPELT_NUMBER, "/title", misspelt);
        }
        for (String misspelt : DocumentNumberForms.listMisspelt(text)) {
            findings.found(MISSPELT_NUMBER, "/html", misspelt);
        }
    }

    private static void emptiness(Publication publication, String text, boolean images, Findings findings) {
        String plain = text.strip();
        if (!publication.attachments().isEmpty() || publication.nilReturn() != null) {
            return;
        }
        if (plain.isEmpty() && images) {
            findings.found(ONLY_IMAGES, "/html", null);
        } else if (plain.isEmpty()) {
            findings.found(EMPTY, "/html", null);
        } else if (STOPGAPS.contains(withoutStop(plain))) {
            findings.found(STOPGAP, "/html", plain);
        }
    }

    private static String withoutStop(String text) {
        int end = text.length();
        while (end > 0 && "。.！!…， ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private static void addresses(List<HtmlTags.Tag> tags, Findings findings) {
        for (HtmlTags.Tag tag : tags) {
            String address = tag.name().equals("a")
                    ? tag.attributes().get("href")
                    : tag.name().equals("img") ? tag.attributes().get("src") : null;
            if (address != null && isDead(address.strip().toLowerCase(Locale.ROOT))) {
                findings.found(DEAD_ADDRESS, "/html", address);
            }
        }
    }

    /** Nobody outside can open it: the writer's own disk, an address inside the office, a script, or nothing at all. */
    private static boolean isDead(String address) {
        return address.isEmpty()
                || address.equals("#")
                || address.startsWith("javascript:")
                || address.startsWith("file:")
                || OWN_DISK.matcher(address).matches()
                || PRIVATE_HOST.matcher(address).matches();
    }

    /** What readers do not see but machines and searchers do: dead and foreign links are often left there. */
    private static void hiddenContent(List<HtmlTags.Tag> tags, Findings findings) {
        for (HtmlTags.Tag tag : tags) {
            String style = tag.attributes().get("style");
            if (style != null && hides(style.replace(" ", "").toLowerCase(Locale.ROOT))) {
                findings.found(HIDDEN, "/html", null);
                return;
            }
        }
    }

    private static boolean hides(String style) {
        return style.contains("display:none") || style.contains("visibility:hidden");
    }

    private static void activeContent(List<HtmlTags.Tag> tags, Findings findings) {
        Set<String> active = new LinkedHashSet<>();
        for (HtmlTags.Tag tag : tags) {
            if (ACTIVE.contains(tag.name()) || hasHandler(tag)) {
                active.add(tag.name());
            }
        }
        active.forEach(name -> findings.found(ACTIVE_CONTENT, "/html", "<" + name + ">"));
    }

    private static boolean hasHandler(HtmlTags.Tag tag) {
        for (String attribute : tag.attributes().keySet()) {
            if (attribute.startsWith("on") && attribute.length() > 3) {
                return true;
            }
        }
        return false;
    }
}
