package io.github.gongkai.channel.tck;

import io.github.gongkai.channel.AdaptationNote;
import io.github.gongkai.channel.AdaptationNote.Kind;
import io.github.gongkai.channel.AttachmentRef;
import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.ContentLimits;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.JointPart;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.publication.Attachment;
import io.github.gongkai.publication.Publication;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static io.github.gongkai.channel.tck.Trial.demand;

/** Making payloads: pure, safe, honest about what is lost. */
final class AdaptationRules {
    static final List<ConformanceRule> RULES = List.of(
            new ConformanceRule(
                    "A-1",
                    "土耳其语环境、最远时区下结果逐字节相同",
                    "same bytes under a Turkish locale and a far time zone",
                    AdaptationRules::sameEverywhere),
            new ConformanceRule("A-2", "适配不触及对端", "adapting does not touch the far end", AdaptationRules::noCall),
            new ConformanceRule(
                    "A-3",
                    "不超过声明的上限（按码点计），媒体类型在声明之内",
                    "within the declared limits in code points, of a declared media type",
                    AdaptationRules::withinLimits),
            new ConformanceRule("A-4", "不把一个字切成两半", "no character is cut in half", AdaptationRules::wholeCharacters),
            new ConformanceRule("A-5", "每处损失都有说明", "every loss is noted", AdaptationRules::lossesNoted),
            new ConformanceRule(
                    "A-6", "去除脚本、事件属性、javascript 链接等活动内容", "active content is removed", AdaptationRules::nothingActive),
            new ConformanceRule(
                    "A-7", "对自己的产物再适配一次，结果不变", "adapting its own output changes nothing", AdaptationRules::idempotent),
            new ConformanceRule(
                    "A-8",
                    "合并适配：每件各有结果，不触及对端，两次结果相同",
                    "putting together gives a part for each, touches nothing, and twice the same",
                    AdaptationRules::together));

    private static final TimeZone FAR = TimeZone.getTimeZone("Pacific/Kiritimati");
    private static final Pattern LONE_SURROGATE = Pattern.compile("[\\uD800-\\uDFFF]");
    private static final Pattern OPEN_TAG = Pattern.compile("<[a-zA-Z][^<>]*" + Samples.HOSTILE);

    private AdaptationRules() {}

    private static void sameEverywhere(Trial trial) {
        PublicationChannel channel = trial.open();
        Publication publication = Samples.plain();
        ChannelPayload here = channel.adapt(publication);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            TimeZone.setDefault(FAR);
            ChannelPayload there = channel.adapt(publication);
            demand(here.equals(there), "两次适配结果不同 (they differ): " + here + " / " + there);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static void noCall(Trial trial) {
        PublicationChannel channel = trial.open();
        long before = trial.remote().traffic();
        channel.adapt(Samples.plain());
        demand(trial.remote().traffic() == before, "适配触及了对端 (adapting touched the far end)");
    }

    private static void withinLimits(Trial trial) {
        ContentLimits limits = trial.descriptor().limits();
        PublicationChannel channel = trial.open();
        for (int narrow = 0; narrow < 4; narrow++) {
            ChannelPayload payload = channel.adapt(tooLong(limits, narrow));
            atMost("标题 (title)", codePoints(payload.title()), limits.maxTitle());
            atMost("正文 (body)", codePoints(payload.body()), limits.maxBody());
            atMost("附件 (attachments)", payload.attachments().size(), limits.maxAttachments());
            demand(
                    limits.mediaTypes().contains(payload.mediaType()),
                    "媒体类型 " + payload.mediaType() + " 不在声明之内 (not declared): " + limits.mediaTypes());
        }
    }

    private static void wholeCharacters(Trial trial) {
        PublicationChannel channel = trial.open();
        for (int narrow = 0; narrow < 4; narrow++) {
            ChannelPayload payload = channel.adapt(tooLong(trial.descriptor().limits(), narrow));
            demand(
                    !LONE_SURROGATE.matcher(payload.title()).find()
                            && !LONE_SURROGATE.matcher(payload.body()).find(),
                    "标题或正文中有半个字 (half a character in title or body)");
        }
    }

    private static void lossesNoted(Trial trial) {
        ContentLimits limits = trial.descriptor().limits();
        Publication whole = Samples.marked(limits.maxTitle(), limits.maxBody(), limits.maxAttachments());
        PublicationChannel channel = trial.open();
        ChannelPayload payload = channel.adapt(whole);
        String sent = payload.title() + "\n" + plain(payload.body());
        if (!sent.contains("zqtitle")) {
            demandNote(payload, "标题末尾丢失 (end of the title)", Kind.TRUNCATED, Kind.ELEMENT_REMOVED);
        }
        if (!keepsText(whole, sent)) {
            demandNote(payload, "正文有段落丢失 (paragraphs)", Kind.TRUNCATED, Kind.ELEMENT_REMOVED);
        }
        if (!sent.contains("<table")) {
            demandNote(payload, "表格丢失 (the table)", Kind.FORM_LOST, Kind.ELEMENT_REMOVED, Kind.TRUNCATED);
        }
        Set<String> attached =
                payload.attachments().stream().map(AttachmentRef::name).collect(Collectors.toSet());
        if (!whole.attachments().stream()
                .map(Attachment::name)
                .allMatch(name -> attached.contains(name) || sent.contains(name))) {
            demandNote(
                    payload,
                    "附件丢失 (attachments)",
                    Kind.ATTACHMENT_DROPPED,
                    Kind.ATTACHMENT_LINKED,
                    Kind.ELEMENT_REMOVED);
        }
        demandNote(channel.adapt(Samples.hostile()), "活动内容被去除 (active content)", Kind.values());
    }

    private static boolean keepsText(Publication whole, String sent) {
        for (int i = 0; whole.html().contains(Samples.textMark(i)); i++) {
            if (!sent.contains(Samples.textMark(i))) {
                return false;
            }
        }
        return true;
    }

    private static void demandNote(ChannelPayload payload, String lost, Kind... kinds) {
        Set<Kind> accepted = EnumSet.copyOf(List.of(kinds));
        demand(
                payload.notes().stream().map(AdaptationNote::kind).anyMatch(accepted::contains),
                lost + "，却没有说明 (lost without a note of) " + accepted + "；说明为 (notes are) " + payload.notes());
    }

    private static void nothingActive(Trial trial) {
        ChannelPayload payload = trial.open().adapt(Samples.hostile());
        String sent = plain(payload.title() + "\n" + payload.body());
        // A tag that never ends may stay as text that a reader sees, but not as a tag.
        String unclosed = "onerror=" + Samples.HOSTILE + "()";
        demand(!OPEN_TAG.matcher(sent).find(), "活动内容留在标签中 (active content in a tag): " + excerpt(sent));
        demand(
                !sent.replace(unclosed, "").contains(Samples.HOSTILE),
                "活动内容没有去除 (active content is still there): " + excerpt(sent));
    }

    private static void idempotent(Trial trial) {
        PublicationChannel channel = trial.open();
        for (Publication publication : List.of(Samples.plain(), Samples.hostile())) {
            String once = html(trial, channel.adapt(publication));
            String twice = html(trial, channel.adapt(Samples.withHtml(publication, once)));
            demand(once.equals(twice), "再适配一次后不同 (differs when adapted again): " + once + " / " + twice);
        }
    }

    private static void together(Trial trial) {
        PublicationChannel channel = trial.open();
        if (!channel.capabilities().contains(ChannelCapability.TOGETHER)) {
            throw new NotJudged("没有声明合并 (TOGETHER is not claimed)");
        }
        Map<IdempotencyKey, Publication> two = new LinkedHashMap<>();
        two.put(trial.attempt().key(), Samples.plain());
        two.put(trial.attempt().key(), Samples.hostile());
        long before = trial.remote().traffic();
        Map<IdempotencyKey, JointPart> parts = channel.adaptTogether(two);
        demand(trial.remote().traffic() == before, "合并适配触及了对端 (putting together touched the far end)");
        demand(parts.keySet().equals(two.keySet()), "不是每件各有结果 (not a part for each): " + parts.keySet());
        demand(
                parts.values().stream().anyMatch(part -> part.carriedAs() == null),
                "没有一件自己发布 (none of them is published itself)");
        demand(parts.equals(channel.adaptTogether(two)), "两次合并结果不同 (they differ)");
    }

    private static String html(Trial trial, ChannelPayload payload) {
        return trial.subject()
                .htmlOf(payload)
                .orElseThrow(() -> new NotJudged(
                        "测试没有指出载荷中的正文，见 ChannelSubject.htmlOf (the test does not say which part is the text)"));
    }

    private static Publication tooLong(ContentLimits limits, int narrow) {
        return Samples.tooLong(limits.maxTitle(), limits.maxBody(), limits.maxAttachments(), narrow);
    }

    private static void atMost(String what, int found, int limit) {
        demand(found <= limit, what + " " + found + "，超过声明的上限 (beyond the declared limit) " + limit);
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The text as a reader of JSON would see it, as far as tags go. */
    private static String plain(String body) {
        return body.replace("\\u003c", "<")
                .replace("\\u003C", "<")
                .replace("\\u003e", ">")
                .replace("\\u003E", ">");
    }

    private static String excerpt(String text) {
        int at = text.indexOf(Samples.HOSTILE);
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60));
    }
}
