package io.github.gongkai.process;

import io.github.gongkai.publication.PublicationId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that decides on matters of the public (会议), open as far as it can be (会议开放). Immutable.
 *
 * @param id key of the disclosure of its decisions
 * @param drafter who prepares what is disclosed
 * @param title name of the meeting
 * @param heldOn when it is held
 * @param livelihood whether it decides on important matters of people's lives (重大民生事项), so that the public should attend
 * @param invitations who of the public attends
 * @param liveStream where it can be watched (网络直播), or null if it is not streamed
 * @param decisions what was decided, in the words that go out (会议决定); null before the meeting
 * @param publicity 公开属性认定 of the decisions; null while it is not decided
 * @param attachments what goes along, in order
 */
public record Meeting(
        PublicationId id,
        ActorId drafter,
        String title,
        LocalDate heldOn,
        boolean livelihood,
        List<MeetingInvitation> invitations,
        @Nullable String liveStream,
        @Nullable String decisions,
        @Nullable PublicityDecision publicity,
        List<DocumentAttachment> attachments)
        implements DisclosureSubject {
    /** Copies the lists. */
    public Meeting {
        invitations = List.copyOf(invitations);
        attachments = List.copyOf(attachments);
    }

    @Override
    public Kind kind() {
        return Kind.MEETING;
    }

    @Override
    public Meeting withPublicity(PublicityDecision decision) {
        return new Meeting(
                id, drafter, title, heldOn, livelihood, invitations, liveStream, decisions, decision, attachments);
    }
}
