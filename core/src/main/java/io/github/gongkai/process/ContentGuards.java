package io.github.gongkai.process;

import io.github.gongkai.notice.Notice;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicityAttribute;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static io.github.gongkai.process.PublicityGuards.isWritten;

/** Conditions on the document, the meeting and the publication made from it. */
final class ContentGuards {
    private ContentGuards() {}

    /** What must be written before others spend time on it. */
    static List<Notice> elementsDrafted(GuardContext context) {
        List<Notice> missing = new ArrayList<>();
        require(!context.subject().subject().title().isBlank(), "标题", "/subject/title", context, missing);
        if (context.subject().subject() instanceof OfficialDocument document) {
            require(
                    !document.head().issuingOrgans().isEmpty(),
                    "发文机关",
                    "/subject/head/issuingOrgans",
                    context,
                    missing);
            require(!document.body().text().isBlank(), "正文", "/subject/body/text", context, missing);
        }
        return missing;
    }

    /** What must stand on it before it goes out: number, date and seal, or the decisions of a meeting. */
    static List<Notice> elementsFinal(GuardContext context) {
        List<Notice> missing = new ArrayList<>();
        if (context.subject().subject() instanceof OfficialDocument document) {
            require(document.head().number() != null, "发文字号", "/subject/head/number", context, missing);
            require(document.body().formedOn() != null, "成文日期", "/subject/body/formedOn", context, missing);
            require(document.body().sealed(), "印章", "/subject/body/sealed", context, missing);
        } else if (context.subject().subject() instanceof Meeting meeting) {
            require(isWritten(meeting.decisions()), "会议决定", "/subject/decisions", context, missing);
        }
        return missing;
    }

    private static void require(
            boolean there, String element, String pointer, GuardContext context, List<Notice> missing) {
        if (!there) {
            missing.addAll(context.find(10, pointer, null, Map.of("element", element)));
        }
    }

    static List<Notice> interpretationPlanned(GuardContext context) {
        boolean open = context.publicity().map(PublicityDecision::isProactive).orElse(false);
        boolean unplanned = open
                && context.subject().subject() instanceof OfficialDocument document
                && document.policy()
                && document.interpretation() == null;
        return context.demand(!unplanned, 11, "/subject/interpretation");
    }

    /** A meeting on matters of people's lives has guests from the public, told in time. */
    static List<Notice> meetingOpen(GuardContext context) {
        if (!(context.subject().subject() instanceof Meeting meeting) || !meeting.livelihood()) {
            return context.pass();
        }
        if (meeting.invitations().isEmpty() && meeting.liveStream() == null) {
            return context.find(12, "/subject/invitations", null);
        }
        int days = context.figures()
                .find("meeting-invitation", meeting.heldOn())
                .map(ProcessFigure::amount)
                .orElse(0);
        List<Notice> late = new ArrayList<>();
        for (int i = 0; i < meeting.invitations().size(); i++) {
            LocalDate told = meeting.invitations().get(i).invitedOn();
            if (told.isAfter(meeting.heldOn().minusDays(days))) {
                Map<String, Object> places = Map.of("days", days, "held", meeting.heldOn());
                late.addAll(context.find(13, "/subject/invitations/" + i + "/invitedOn", told.toString(), places));
            }
        }
        return late;
    }

    static List<Notice> publicationComposed(GuardContext context) {
        return context.demand(context.subject().publication() != null, 14, "/publication");
    }

    /** What the public reads bears the key and the attribute of what was decided on. */
    static List<Notice> publicationAgrees(GuardContext context) {
        Publication publication = context.subject().publication();
        PublicityDecision decision = context.publicity().orElse(null);
        if (publication == null) {
            return context.pass();
        }
        if (!publication.id().equals(context.subject().id())) {
            return context.find(15, "/publication/id", publication.id().value());
        }
        // Undecided is released by force only, and then only as open.
        PublicityAttribute decided = decision == null ? PublicityAttribute.PROACTIVE : decision.attribute();
        if (publication.attribute() != null && publication.attribute() != decided) {
            return context.find(
                    15, "/publication/attribute", publication.attribute().label());
        }
        return context.pass();
    }
}
