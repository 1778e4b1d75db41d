package io.github.gongkai.channel.tck;

import io.github.gongkai.body.DisclosingBody;
import io.github.gongkai.catalog.Domain;
import io.github.gongkai.catalog.DomainCode;
import io.github.gongkai.catalog.ItemId;
import io.github.gongkai.channel.InboundCall;
import io.github.gongkai.publication.Attachment;
import io.github.gongkai.publication.IndexNumber;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationId;
import io.github.gongkai.publication.PublicityAttribute;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Publications for the rules; each has an id that nobody used before. */
final class Samples {
    /** Stands in whatever must never reach a reader's browser. */
    static final String HOSTILE = "zqhostile";

    /** A character that takes two UTF-16 units. */
    private static final String WIDE = "\uD842\uDFB7";

    private static final int LONG_ENOUGH = 400;
    private static final int VERY_LONG = 100_000;

    private Samples() {}

    static Publication plain() {
        return of("征地补偿安置方案公告 TITLE i", "<h2>一、范围</h2><p>现将有关事项公告如下。</p>", List.of());
    }

    static Publication of(String title, String html, List<Attachment> attachments) {
        return new Publication(
                new PublicationId("tck-" + UUID.randomUUID()),
                1,
                new ItemId("tck-item"),
                new Domain(new DomainCode("land-acquisition"), "征地补偿"),
                title,
                DisclosingBody.of("tck-body", "示例县自然资源和规划局"),
                new IndexNumber("113417030032497338/202012-00094"),
                null,
                PublicityAttribute.PROACTIVE,
                LocalDate.of(2020, 12, 1),
                LocalDate.of(2020, 12, 3).atTime(9, 5),
                null,
                null,
                List.of("征地"),
                "内容概述",
                html,
                attachments,
                List.of(),
                null);
    }

    /** The same publication with another text. */
    static Publication withHtml(Publication publication, String html) {
        return new Publication(
                publication.id(),
                publication.revision(),
                publication.item(),
                publication.domain(),
                publication.title(),
                publication.body(),
                publication.indexNumber(),
                publication.documentNumber(),
                publication.attribute(),
                publication.formedOn(),
                publication.publishedAt(),
                publication.validity(),
                publication.source(),
                publication.keywords(),
                publication.summary(),
                html,
                publication.attachments(),
                publication.links(),
                publication.nilReturn());
    }

    /** Longer than the limits in title, text and attachments, of wide characters that begin after some narrow ones. */
    static Publication tooLong(int maxTitle, int maxBody, int maxAttachments, int narrow) {
        String head = "x".repeat(narrow);
        return of(
                head + WIDE.repeat(beyond(maxTitle)),
                "<p>" + head + WIDE.repeat(beyond(maxBody)) + "</p>",
                attachments(maxAttachments));
    }

    /** Too much of everything, each piece with a mark by which it is found again. */
    static Publication marked(int maxTitle, int maxBody, int maxAttachments) {
        String paragraphs = IntStream.rangeClosed(0, Math.max(20, beyond(maxBody) / 50))
                .mapToObj(i -> "<p>" + textMark(i) + "字".repeat(60) + "</p>")
                .collect(Collectors.joining());
        return of(
                "题".repeat(beyond(maxTitle)) + "zqtitle",
                "<table><tr><th>村</th><th>元</th></tr><tr><td>一</td><td>2</td></tr></table>" + paragraphs,
                attachments(maxAttachments));
    }

    static String textMark(int paragraph) {
        return "zqtext" + paragraph + "e";
    }

    /** Everything by which a text can run code in a browser. */
    static Publication hostile() {
        String call = HOSTILE + "()";
        return of(
                "安全检查",
                "<p>第一段</p><script>" + call + "</script><SCRIPT SRC=//x/" + HOSTILE + ".js></SCRIPT>"
                        + "<p onclick=\"" + call + "\">第二段</p><img src=x OnError='" + call + "'>"
                        + "<a href=\"javascript:" + call + "\">链接</a><a href=\" JaVa\tScRiPt:" + call + "\">链接</a>"
                        + "<a href=\"&#106;avascript:" + call + "\">链接</a><iframe srcdoc=\"" + call + "\"></iframe>"
                        + "<svg><script>" + call + "</script><g onload=\"" + call + "\"></g></svg>"
                        + "<p style=\"background:url(javascript:" + call + ")\">第三段</p>"
                        + "<object data=\"data:text/html," + call + "\"></object><style>" + HOSTILE + "{}</style>"
                        + "<p>第四段</p><img src=x onerror=" + call + " ",
                List.of());
    }

    /** What anybody on the network can send. */
    static InboundCall forgedCall() {
        return new InboundCall("POST", Map.of("signature", "zq"), Map.of(), "<xml><reference>tck</reference></xml>");
    }

    private static List<Attachment> attachments(int most) {
        int count = most >= 20 ? 3 : most + 1;
        return IntStream.range(0, count)
                .mapToObj(i -> new Attachment(
                        "zqfile" + i + ".pdf",
                        "application/pdf",
                        1000,
                        "https://www.example.gov.cn/" + i + ".pdf",
                        null))
                .toList();
    }

    private static int beyond(int limit) {
        return limit > VERY_LONG ? LONG_ENOUGH : limit + 7;
    }
}
