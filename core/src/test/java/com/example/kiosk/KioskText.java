package com.example.kiosk;

import io.github.gongkai.channel.AdaptationNote;
import io.github.gongkai.channel.AdaptationNote.Kind;
import io.github.gongkai.channel.AttachmentRef;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.publication.Publication;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/** What fits on a screen. */
final class KioskText {
    private static final Document.OutputSettings AS_IT_IS = new Document.OutputSettings().prettyPrint(false);

    private final KioskProvider plugin;
    private final List<AdaptationNote> notes = new ArrayList<>();

    KioskText(KioskProvider plugin) {
        this.plugin = plugin;
    }

    ChannelPayload adapt(Publication publication) {
        String title = title(publication.title());
        String body = body(publication.html());
        List<AttachmentRef> attachments = publication.attachments().stream()
                .limit(KioskProvider.LIMITS.maxAttachments())
                .map(file -> new AttachmentRef(file.name(), file.mediaType(), file.url(), file.sha256()))
                .toList();
        if (attachments.size() < publication.attachments().size()) {
            notes.add(new AdaptationNote(Kind.ATTACHMENT_DROPPED, "附件过多"));
        }
        return new ChannelPayload("text/html", title, body, attachments, plugin.has("A-5") ? List.of() : notes);
    }

    @SuppressWarnings("StringCaseLocaleUsage") // that is the flaw
    private String title(String title) {
        String written = plugin.has("A-1") ? title.toLowerCase() : title;
        int most = KioskProvider.LIMITS.maxTitle();
        if (written.codePointCount(0, written.length()) <= most) {
            return written;
        }
        notes.add(new AdaptationNote(Kind.TRUNCATED, "标题已缩短"));
        if (plugin.has("A-4")) {
            return written.substring(0, most);
        }
        return beginning(written, plugin.has("A-3") ? most + 1 : most);
    }

    private String body(String html) {
        String clean = plugin.has("A-6") ? html : Jsoup.clean(html, "", Safelist.relaxed(), AS_IT_IS);
        if (!Jsoup.isValid(html, Safelist.relaxed())) {
            notes.add(new AdaptationNote(Kind.ELEMENT_REMOVED, "已去除不安全的内容"));
        }
        if (clean.codePointCount(0, clean.length()) > KioskProvider.LIMITS.maxBody()) {
            notes.add(new AdaptationNote(Kind.TRUNCATED, "正文已缩短"));
            clean = "<p>" + beginning(Jsoup.parse(clean).text(), KioskProvider.LIMITS.maxBody() - 20) + "</p>";
        }
        return plugin.has("A-7") ? "<div>" + clean + "</div>" : clean;
    }

    private static String beginning(String text, int codePoints) {
        return text.substring(
                0, text.offsetByCodePoints(0, Math.min(codePoints, text.codePointCount(0, text.length()))));
    }
}
