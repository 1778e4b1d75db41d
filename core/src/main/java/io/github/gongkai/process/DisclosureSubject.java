package io.github.gongkai.process;

import io.github.gongkai.publication.PublicationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be disclosed (公开对象物): an official document (办文) or a meeting (办会). Switch over {@link #kind()}. Immutable.
 */
public sealed interface DisclosureSubject permits OfficialDocument, Meeting {
    /** Which of the two. */
    Kind kind();

    /** Key of the disclosure; its publication bears the same. */
    PublicationId id();

    /** Who wrote it; never the one who reviews or approves it. */
    ActorId drafter();

    /** Its title. */
    String title();

    /** The decision on its publicity; null while there is none. */
    @Nullable
    PublicityDecision publicity();

    /** What goes along with it. */
    List<DocumentAttachment> attachments();

    /** The same with another decision. */
    DisclosureSubject withPublicity(PublicityDecision decision);

    /** The sorts of subject. */
    enum Kind {
        /** 公文. */
        DOCUMENT,
        /** 会议. */
        MEETING
    }
}
