package com.example.noticeboard;

import io.github.gongkai.channel.AdaptationNote;
import io.github.gongkai.channel.AdaptationNote.Kind;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.Excerpt;
import io.github.gongkai.publication.Publication;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;

import static org.jsoup.nodes.Entities.escape;

/** An A4 sheet, ready for the printer: no clock, no locale, nothing from the network. */
final class Notice {
    static final String MEDIA_TYPE = "text/html";

    private static final int LONGEST_TITLE = 120;
    private static final Safelist ON_PAPER = Safelist.relaxed().removeTags("img", "a");
    private static final String SHEET = """
            <!DOCTYPE html><html lang="zh-CN"><head><meta charset="UTF-8"><title>%1$s</title><style>
            @page { size: A4; margin: 30mm 26mm 28mm }
            body { font: 16pt/1.9 FangSong, "Noto Serif CJK SC", serif; max-width: 158mm; margin: 0 auto }
            h1 { font-size: 22pt; text-align: center; line-height: 1.5 } h2, h3 { font-size: 16pt; margin: 0 } p { text-indent: 2em; margin: 0 }
            table { border-collapse: collapse; width: 100%% } td, th { border: 1px solid; padding: 1mm 2mm }
            .signed { text-align: right; margin-top: 2em } footer { font-size: 10pt; border-top: 1px solid; margin-top: 3em }
            </style></head><body><h1>%1$s</h1><main>%2$s</main>%3$s<p class="signed">%4$s<br>%5$s</p><footer>%6$s</footer></body></html>
            """;

    private Notice() {}

    static ChannelPayload of(Publication publication, String board) {
        List<AdaptationNote> notes = new ArrayList<>();
        Excerpt title = Excerpt.of(publication.title(), LONGEST_TITLE);
        if (title.shortened()) {
            notes.add(new AdaptationNote(Kind.TRUNCATED, "标题过长，已缩短为“" + title.text() + "”"));
        }
        if (!Jsoup.isValid(publication.html(), ON_PAPER)) {
            notes.add(new AdaptationNote(Kind.ELEMENT_REMOVED, "图片、链接等纸上无法呈现或不安全的内容已去除"));
        }
        StringBuilder attached = new StringBuilder();
        publication.attachments().forEach(file -> {
            attached.append("<p>附件：").append(escape(file.name())).append("</p>");
            notes.add(new AdaptationNote(Kind.ATTACHMENT_DROPPED, "附件“" + file.name() + "”只列出名称，请另行打印张贴"));
        });
        String sheet = SHEET.formatted(
                escape(title.text()),
                Jsoup.clean(publication.html(), "", ON_PAPER, new OutputSettings().prettyPrint(false)),
                attached,
                escape(publication.body().name()),
                day(publication),
                escape(board));
        return new ChannelPayload(MEDIA_TYPE, title.text(), sheet, List.of(), notes);
    }

    private static String day(Publication publication) {
        LocalDate day = publication.publishedAt() == null
                ? publication.formedOn()
                : publication.publishedAt().toLocalDate();
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
