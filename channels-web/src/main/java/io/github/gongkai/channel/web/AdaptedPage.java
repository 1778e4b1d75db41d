package io.github.gongkai.channel.web;

import io.github.gongkai.channel.AdaptationNote;
import io.github.gongkai.publication.Attachment;
import io.github.gongkai.publication.Publication;
import java.util.ArrayList;
import java.util.List;

/**
 * A clean page and what was lost on the way to it. Immutable.
 *
 * @param page of the publication
 * @param notes what was lost
 */
public record AdaptedPage(Page page, List<AdaptationNote> notes) {
    /** Copies the list. */
    public AdaptedPage {
        notes = List.copyOf(notes);
    }

    /** The page of a publication. */
    public static AdaptedPage of(Publication publication, HtmlSanitizer sanitizer) {
        Sanitized text = sanitizer.sanitize(publication.html());
        List<AdaptationNote> notes = new ArrayList<>(text.notes());
        List<Attachment> shown = new ArrayList<>();
        for (Attachment attachment : publication.attachments()) {
            if (SafeUrl.isLink(attachment.url())) {
                shown.add(attachment);
            } else {
                notes.add(new AdaptationNote(
                        AdaptationNote.Kind.ATTACHMENT_DROPPED, "附件“" + attachment.name() + "”的地址不安全，已去除"));
            }
        }
        return new AdaptedPage(Page.of(publication, text.html(), shown), notes);
    }
}
