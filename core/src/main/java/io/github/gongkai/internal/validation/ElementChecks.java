package io.github.gongkai.internal.validation;

import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.catalog.ItemId;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.publication.Attachment;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationLink;
import io.github.gongkai.standard.ContentElement;
import io.github.gongkai.validation.Findings;
import io.github.gongkai.validation.RuleContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether a text holds the elements (要素) that its item demands. An element counts as there if the beginning or the end of
 * one of its parts is in the text, the title or the name of an attachment: a text is not bound to the standard's wording. Elements
 * that are documents of their own (政策解读) are other publications.
 */
final class ElementChecks {
    static final List<String> CODES = List.of("PUB-044", "PUB-045", "PUB-074");

    private static final NoticeCode LACKS_SOME = new NoticeCode("PUB-044");
    private static final NoticeCode GUIDE_LACKS = new NoticeCode("PUB-045");
    private static final NoticeCode LACKS_ALL = new NoticeCode("PUB-074");
    private static final Pattern PARTS = Pattern.compile("以及|或者|[、，,；;和及与或/（）()]");
    private static final List<String> GUIDES = List.of("办事指南", "服务指南", "办理指南");
    private static final List<String> GUIDE_ELEMENTS = Vocabulary.of("guide-element");
    private static final List<String> DOCUMENTS = Vocabulary.of("document-element");
    private static final List<String> GENERIC = Vocabulary.of("generic-tail");
    private static final Pattern REMARK = Pattern.compile("[（(][^（）()]{0,40}[）)]");
    /** More elements than these are a list of documents, not the parts of one. */
    private static final int MOST_ELEMENTS = 40;

    private final Map<ItemId, List<String>> demanded;

    private ElementChecks(RuleContext context) {
        demanded = demanded(context.catalog());
    }

    static TextCheck check(RuleContext context) {
        return new ElementChecks(context)::judge;
    }

    private static Map<ItemId, List<String>> demanded(@Nullable DisclosureCatalog catalog) {
        Map<ItemId, List<String>> demanded = new HashMap<>();
        for (DisclosureItem item : catalog == null ? List.<DisclosureItem>of() : catalog.items()) {
            List<String> names = item.standard().elements().stream()
                    .filter(ContentElement::required)
                    .map(ContentElement::name)
                    .filter(name -> !name.isBlank() && DOCUMENTS.stream().noneMatch(name::endsWith))
                    .limit(MOST_ELEMENTS)
                    .toList();
            if (names.size() > 1) {
                demanded.put(item.id(), names);
            }
        }
        return demanded;
    }

    private void judge(Publication publication, String text, Findings findings) {
        boolean interprets = publication.links().stream().anyMatch(l -> l.kind() != PublicationLink.Kind.FOLLOWS);
        if (publication.nilReturn() != null || interprets) {
            return;
        }
        boolean guide = isGuide(publication.title().strip());
        List<String> elements = demanded.getOrDefault(publication.item(), List.of());
        if (!guide && elements.isEmpty()) {
            return;
        }
        String whole = whole(publication, text);
        if (guide) {
            report(GUIDE_LACKS, lacking(GUIDE_ELEMENTS, whole), findings);
        }
        List<String> lacking = lacking(elements, whole);
        if (lacking.size() * 2 <= elements.size()) {
            report(LACKS_SOME, lacking, findings);
        } else if (lacking.size() == elements.size()) {
            report(LACKS_ALL, lacking, findings);
        }
    }

    private static boolean isGuide(String title) {
        return GUIDES.stream().anyMatch(title::endsWith);
    }

    private static void report(NoticeCode code, List<String> lacking, Findings findings) {
        if (!lacking.isEmpty()) {
            findings.found(code, "/html", null, Map.of("lacking", String.join("、", lacking)));
        }
    }

    private static String whole(Publication publication, String text) {
        StringBuilder whole =
                new StringBuilder(publication.title()).append('\n').append(text);
        for (Attachment attachment : publication.attachments()) {
            whole.append('\n').append(attachment.name());
        }
        return whole.toString();
    }

    private static List<String> lacking(List<String> elements, String text) {
        List<String> lacking = new ArrayList<>();
        for (String element : elements) {
            String bare = REMARK.matcher(element).replaceAll("");
            if (PARTS.splitAsStream(bare).noneMatch(part -> isIn(part.strip(), text))) {
                lacking.add(element);
            }
        }
        return lacking;
    }

    /** The whole word, or its first two characters, or its last two where they say something. */
    private static boolean isIn(String part, String text) {
        if (part.length() < 3) {
            return !part.isEmpty() && text.contains(part);
        }
        String tail = part.substring(part.length() - 2);
        return text.contains(part.substring(0, 2)) || !GENERIC.contains(tail) && text.contains(tail);
    }
}
