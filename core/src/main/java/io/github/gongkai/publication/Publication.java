package io.github.gongkai.publication;

import io.github.gongkai.body.DisclosingBody;
import io.github.gongkai.catalog.Domain;
import io.github.gongkai.catalog.ItemId;
import io.github.gongkai.standard.DocumentNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * One revision of what is disclosed for an item: content, and the metadata that the regulation's catalog asks for (政府信息公开
 * 条例 第十二条: index number, name, summary, date). Free of any channel's format. Immutable.
 *
 * @param id stays the same across revisions
 * @param revision from 1
 * @param item item of the catalog that it fulfils
 * @param domain domain of that item; the column that readers find it under
 * @param title 名称
 * @param body 发布机构
 * @param indexNumber 索引号, or null
 * @param documentNumber 发文字号, or null for what is not a numbered document
 * @param attribute 公开属性, or null if not decided yet
 * @param formedOn 生成日期: the day the information was formed; the day its time limit runs from
 * @param publishedAt 发布日期 as shown to readers, in the body's local time; null if not published yet
 * @param validity 有效性, or null where it has no meaning
 * @param source where the text comes from, as shown to readers; null if the body itself
 * @param keywords for search, in order
 * @param summary 内容概述 in plain text, or null
 * @param html the text as an HTML fragment, untrusted: a channel sanitises it
 * @param attachments in order
 * @param links to other publications
 * @param nilReturn set where this states that there is nothing to disclose
 */
public record Publication(
        PublicationId id,
        int revision,
        ItemId item,
        Domain domain,

        @NotBlank(message = "{io.github.gongkai.notice.PUB-001}")
        @Size(max = 100, message = "{io.github.gongkai.notice.PUB-003}")
        String title,

        DisclosingBody body,

        @NotNull(message = "{io.github.gongkai.notice.PUB-004}") @Nullable
        IndexNumber indexNumber,

        @Nullable DocumentNumber documentNumber,

        @NotNull(message = "{io.github.gongkai.notice.PUB-008}") @Nullable
        PublicityAttribute attribute,

        LocalDate formedOn,
        @Nullable LocalDateTime publishedAt,
        @Nullable Validity validity,
        @Nullable String source,
        List<@NotBlank(message = "{io.github.gongkai.notice.PUB-033}") String> keywords,
        @Nullable String summary,
        String html,
        List<@Valid Attachment> attachments,
        List<PublicationLink> links,
        @Valid @Nullable NilReturn nilReturn) {
    /** Refuses a revision below 1; copies the lists. */
    public Publication {
        checkArgument(revision >= 1, "revisions start at 1, found: %s", revision);
        keywords = List.copyOf(keywords);
        attachments = List.copyOf(attachments);
        links = List.copyOf(links);
    }
}
