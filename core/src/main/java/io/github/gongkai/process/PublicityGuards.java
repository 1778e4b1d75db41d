package io.github.gongkai.process;

import io.github.gongkai.notice.Notice;
import io.github.gongkai.publication.PublicityAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conditions on the publicity attribute (公开属性). What is not decided is told once, by the first of them. */
final class PublicityGuards {
    private static final String PUBLICITY = "/subject/publicity";

    private PublicityGuards() {}

    static List<Notice> attributeDecided(GuardContext context) {
        return context.demand(context.publicity().isPresent(), 1, PUBLICITY);
    }

    static List<Notice> withholdingReasoned(GuardContext context) {
        PublicityDecision decision = context.publicity().orElse(null);
        if (decision == null || decision.isProactive()) {
            return context.pass();
        }
        boolean reasoned = isWritten(decision.reason()) && isWritten(decision.clause());
        return reasoned
                ? context.pass()
                : context.find(2, PUBLICITY, decision.attribute().label());
    }

    /** An attachment may be no more closed than its document (公开属性混合). */
    static List<Notice> attachmentsAgree(GuardContext context) {
        PublicityDecision decision = context.publicity().orElse(null);
        PublicityAttribute whole = decision == null ? PublicityAttribute.PROACTIVE : decision.attribute();
        List<Notice> found = new ArrayList<>();
        List<DocumentAttachment> attachments = context.subject().subject().attachments();
        for (int i = 0; i < attachments.size(); i++) {
            PublicityAttribute own = attachments.get(i).attribute();
            if (own != null && own.compareTo(whole) > 0) {
                Map<String, String> places = Map.of(
                        "document",
                        decision == null ? "未认定" : whole.label(),
                        "attachment",
                        attachments.get(i).file().name());
                found.addAll(context.find(3, "/subject/attachments/" + i + "/attribute", own.label(), places));
            }
        }
        return found;
    }

    /** A forwarded document keeps the attribute it came with (转发文件). */
    static List<Notice> originalAgrees(GuardContext context) {
        PublicityDecision decision = context.publicity().orElse(null);
        if (decision == null || decision.original() == null || decision.original() == decision.attribute()) {
            return context.pass();
        }
        return context.find(
                4,
                PUBLICITY + "/attribute",
                decision.attribute().label(),
                Map.of("original", decision.original().label()));
    }

    static List<Notice> notClassified(GuardContext context) {
        // A force waives the decision on publicity, never this: what is undecided is judged as if it were to go out.
        boolean open = context.publicity().map(PublicityDecision::isProactive).orElse(true);
        if (open
                && context.subject().subject() instanceof OfficialDocument document
                && isWritten(document.head().classification())) {
            return context.find(
                    5, "/subject/head/classification", document.head().classification());
        }
        return context.pass();
    }

    /** Only what is disclosed proactively may be released; undecided is not open, but told by another. */
    static List<Notice> attributeOpen(GuardContext context) {
        PublicityDecision decision = context.publicity().orElse(null);
        if (decision == null || decision.isProactive()) {
            return context.pass();
        }
        return context.find(6, PUBLICITY + "/attribute", decision.attribute().label());
    }

    static List<Notice> attributeClosed(GuardContext context) {
        boolean open = context.publicity().map(PublicityDecision::isProactive).orElse(true);
        return context.demand(!open, 7, PUBLICITY + "/attribute");
    }

    static boolean isWritten(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
