package io.github.gongkai.channel.sms;

import io.github.gongkai.channel.AdaptationNote;
import io.github.gongkai.channel.AdaptationNote.Kind;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.sms.text.ComposedText;
import io.github.gongkai.channel.sms.text.MessageComposer;
import io.github.gongkai.channel.sms.text.SmsLimits;
import io.github.gongkai.channel.sms.text.TextDemands;
import io.github.gongkai.privacy.PersonalDataFinding;
import io.github.gongkai.privacy.PersonalDataScanner;
import io.github.gongkai.publication.Publication;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the message of a publication: pure, no clock, no locale. Personal data in it stops it. */
final class SmsComposer {
    private final SmsSettings settings;
    private final MessageComposer composer;
    private final PersonalDataScanner scanner = new PersonalDataScanner();

    SmsComposer(SmsSettings settings, TextDemands demands, SmsLimits limits) {
        this.settings = settings;
        this.composer = new MessageComposer(settings.signature(), settings.template(), demands, limits);
    }

    /** The title is not sent, it tells people length and cost. */
    ChannelPayload compose(Publication publication) {
        ComposedText text = withoutPersonalData(composer.compose(values(publication)));
        List<AdaptationNote> notes = new ArrayList<>(text.notes());
        text.objections().forEach(why -> notes.add(new AdaptationNote(Kind.DOUBTFUL, "不会发送：" + why)));
        noteWhatStaysBehind(publication, notes);
        return new ChannelPayload(
                SmsPayload.MEDIA_TYPE,
                cost(text),
                SmsPayload.of(settings.signature(), text).toJson(),
                List.of(),
                notes);
    }

    private Map<String, String> values(Publication publication) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", publication.title());
        values.put("body", publication.body().name());
        values.put("date", date(publication));
        values.put("link", settings.link(publication.id()).orElse(""));
        values.put("code", SmsSettings.code(publication.id()));
        return values;
    }

    /** A message that tells of a person goes to nobody; what is kept of it is masked. */
    private ComposedText withoutPersonalData(ComposedText text) {
        List<PersonalDataFinding> findings = scanner.scan(text.text());
        if (findings.isEmpty()) {
            return text;
        }
        String kinds = findings.stream()
                .map(finding -> finding.kind().label())
                .distinct()
                .collect(Collectors.joining("、"));
        List<String> objections = new ArrayList<>(text.objections());
        objections.add("内容中有个人信息（" + kinds + "），请改标题后重新发布 (personal data in the text)");
        Map<String, String> values = new LinkedHashMap<>();
        text.values().forEach((place, value) -> values.put(place, scanner.mask(value)));
        return new ComposedText(scanner.mask(text.text()), values, text.parts(), text.notes(), objections);
    }

    private String cost(ComposedText text) {
        String parts = "短信 " + text.parts().count() + " 条（" + text.parts().units() + " 字，含签名）";
        return settings.price() == null
                ? parts
                : parts + "，每人约 " + settings.cost(text.parts().count()).toPlainString() + " 元";
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
