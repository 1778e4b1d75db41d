package io.github.gongkai.channel;

import java.util.List;

/**
 * What a channel will send for a publication: frozen when the publication is approved, stored, and sent as it is at each
 * attempt. Immutable.
 *
 * @param mediaType of the body; says how to read it
 * @param title as it goes out; empty where the channel has no titles
 * @param body as it goes out
 * @param attachments as they go out
 * @param notes what was changed or lost on the way here
 */
public record ChannelPayload(
        String mediaType, String title, String body, List<AttachmentRef> attachments, List<AdaptationNote> notes) {
    /** Copies the lists. */
    public ChannelPayload {
        attachments = List.copyOf(attachments);
        notes = List.copyOf(notes);
    }
}
