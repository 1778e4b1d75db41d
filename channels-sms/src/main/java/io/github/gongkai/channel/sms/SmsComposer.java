package io.github.gongkai.channel.sms;

import io.github.gongkai.channel.AdaptationNote;
import io.github.gongkai.channel.AdaptationNote.Kind;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.Excerpt;
import io.github.gongkai.channel.sms.text.CleanText;
import io.github.gongkai.channel.sms.text.SmsLimits;
import io.github.gongkai.channel.sms.text.SmsParts;
import io.github.gongkai.publication.Publication;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the text of a message from a publication: pure, no clock, no locale. */
final class SmsComposer {
    static final String MEDIA_TYPE = "text/plain";

    /** Shorter than this, a title says nothing. */
    private static final int SHORTEST_VALUE = 8;

    private final SmsSettings settings;
    private final SmsLimits limits;

    SmsComposer(SmsSettings settings, SmsLimits limits) {
        this.settings = settings;
        this.limits = limits;
    }

    /** The body is the text as it goes out; the title is not sent, it tells people length and cost. */
    ChannelPayload compose(Publication publication) {
        List<AdaptationNote> notes = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        values.put("title", clean("标题", publication.title(), notes));
        values.put("body", clean("公开主体", publication.body().name(), notes));
        values.put("date", date(publication));
        values.put("link", settings.link(publication.id()).orElse(""));
        shorten(values, "title", "标题", notes);
        shorten(values, "body", "公开主体名称", notes);
        String text = cutToFit(values, notes);
        noteWhatStaysBehind(publication, notes);
        return new ChannelPayload(MEDIA_TYPE, cost(text), text, List.of(), notes);
    }

    private String text(Map<String, String> values) {
        return "【" + settings.signature() + "】" + settings.template().fill(values);
    }

    private String cost(String text) {
        SmsParts parts = SmsParts.of(text, limits);
        return "短信 " + parts.count() + " 条（" + parts.units() + " 字，含签名）";
    }

    private boolean fits(String text) {
        return text.length() <= limits.capacity(settings.maxParts())
                && SmsParts.of(text, limits).count() <= settings.maxParts();
    }

    /** Takes from one value what is too much, leaving at least a few characters. */
    private void shorten(Map<String, String> values, String variable, String label, List<AdaptationNote> notes) {
        String whole = values.getOrDefault(variable, "");
        if (!settings.template().has(variable) || whole.length() <= SHORTEST_VALUE || fits(text(values))) {
            return;
        }
        // A supplementary character on the edge of a part may cost one unit for each part.
        int room = limits.capacity(settings.maxParts()) - settings.maxParts() + 1;
        int limit = Math.max(SHORTEST_VALUE, whole.length() - (text(values).length() - room));
        values.put(
                variable, Excerpt.of(whole, Math.min(limit, whole.length() - 1)).text());
        notes.add(new AdaptationNote(
                Kind.TRUNCATED,
                label + "原有 " + whole.length() + " 字，为不超过 " + settings.maxParts() + " 条短信已缩短为“" + values.get(variable)
                        + "”"));
    }

    /** What no shorter title can mend: a template or an address that fills the message by itself. */
    private String cutToFit(Map<String, String> values, List<AdaptationNote> notes) {
        String text = text(values);
        if (fits(text)) {
            return text;
        }
        notes.add(
                new AdaptationNote(Kind.TRUNCATED, "模板与网址已超过 " + settings.maxParts() + " 条短信，末尾已截去；请缩短模板或放宽 maxParts"));
        int room = limits.capacity(settings.maxParts()) - settings.maxParts() + 1;
        return Excerpt.beginning(text, room);
    }

    private static String clean(String label, String value, List<AdaptationNote> notes) {
        CleanText clean = CleanText.of(value);
        clean.notes().forEach(note -> notes.add(new AdaptationNote(note.kind(), label + "中的" + note.message())));
        return clean.text();
    }

    private static String date(Publication publication) {
        LocalDate day = publication.publishedAt() == null
                ? publication.formedOn()
                : publication.publishedAt().toLocalDate();
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private void noteWhatStaysBehind(Publication publication, List<AdaptationNote> notes) {
        if (!publication.html().isBlank() || publication.summary() != null) {
            notes.add(new AdaptationNote(
                    Kind.ELEMENT_REMOVED,
                    settings.template().has("link") ? "短信不含正文，读者点网址查看全文" : "短信不含正文，也没有网址；可设置 linkBase"));
        }
        publication
                .attachments()
                .forEach(attachment ->
                        notes.add(new AdaptationNote(Kind.ATTACHMENT_DROPPED, "短信不能带附件：" + attachment.name())));
    }
}
