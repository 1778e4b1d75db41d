package io.github.gongkai.channel.web;

import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.publication.Attachment;
import io.github.gongkai.publication.NilReturn;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationLink;
import io.github.gongkai.publication.PublicityAttribute;
import io.github.gongkai.publication.Validity;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * A publication as the website shows it: frozen in the payload's body as JSON, and kept beside the pages. The text is already
 * sanitised. Immutable.
 *
 * @param id of the publication
 * @param revision from 1
 * @param item item of the catalog
 * @param column code of the domain
 * @param columnName name of the domain
 * @param issuerId the host's key of the body
 * @param title 标题
 * @param issuer 发布机构
 * @param indexNumber 索引号, or null
 * @param documentNumber 发文字号, or null
 * @param attribute 公开属性, or null
 * @param formedOn 生成日期
 * @param publishedAt 发布日期, {@code yyyy-MM-dd HH:mm}
 * @param validity 有效性, or null
 * @param source 信息来源
 * @param keywords in order
 * @param summary 内容概述, or null
 * @param html the text
 * @param files attachments
 * @param links to other publications
 * @param nilReturn 零报告 in one sentence, or null
 */
public record Page(
        String id,
        int revision,
        String item,
        String column,
        String columnName,
        String issuerId,
        String title,
        String issuer,
        @Nullable String indexNumber,
        @Nullable String documentNumber,
        @Nullable PublicityAttribute attribute,
        String formedOn,
        String publishedAt,
        @Nullable Validity validity,
        String source,
        List<String> keywords,
        @Nullable String summary,
        String html,
        List<PageFile> files,
        List<PageLink> links,
        @Nullable String nilReturn) {
    /** Media type of its JSON form. */
    public static final String MEDIA_TYPE = "application/vnd.gongkai.page+json";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /** Refuses a missing part, as a damaged payload may have; copies the lists. */
    public Page {
        requireNonNull(id);
        requireNonNull(item);
        requireNonNull(column);
        requireNonNull(columnName);
        requireNonNull(issuerId);
        requireNonNull(title);
        requireNonNull(issuer);
        requireNonNull(formedOn);
        requireNonNull(publishedAt);
        requireNonNull(source);
        requireNonNull(html);
        keywords = List.copyOf(keywords);
        files = List.copyOf(files);
        links = List.copyOf(links);
    }

    /** An attachment. */
    public record PageFile(
            String name,
            String mediaType,
            long size,
            String url,
            @Nullable String sha256) {}

    /** A link to another publication. */
    public record PageLink(PublicationLink.Kind kind, String target) {}

    /** Of the publication, with the text and the attachments that may be shown. */
    static Page of(Publication publication, String html, List<Attachment> attachments) {
        LocalDateTime shown =
                publication.publishedAt() == null ? publication.formedOn().atStartOfDay() : publication.publishedAt();
        return new Page(
                publication.id().value(),
                publication.revision(),
                publication.item().value(),
                publication.domain().code().value(),
                publication.domain().name(),
                publication.body().id().value(),
                publication.title(),
                publication.body().name(),
                publication.indexNumber() == null
                        ? null
                        : publication.indexNumber().value(),
                publication.documentNumber() == null
                        ? null
                        : publication.documentNumber().toString(),
                publication.attribute(),
                publication.formedOn().toString(),
                MINUTE.format(shown),
                publication.validity(),
                publication.source() == null ? publication.body().name() : publication.source(),
                publication.keywords(),
                publication.summary(),
                html,
                attachments.stream()
                        .map(file ->
                                new PageFile(file.name(), file.mediaType(), file.size(), file.url(), file.sha256()))
                        .toList(),
                publication.links().stream()
                        .map(link -> new PageLink(link.kind(), link.target().value()))
                        .toList(),
                sentence(publication.nilReturn()));
    }

    /** The JSON form, as a payload carries it. */
    public String toJson() {
        return PageJson.write(this);
    }

    /**
     * The page of a payload. What was stored may have been tampered with, so nothing in it is taken as clean.
     *
     * @throws IOException if it is no page
     */
    public static Page trusted(ChannelPayload payload, HtmlSanitizer sanitizer) throws IOException {
        if (!MEDIA_TYPE.equals(payload.mediaType())) {
            throw new IOException("media type " + payload.mediaType());
        }
        Page page = PageJson.read(payload.body(), Page.class);
        return page.withText(sanitizer.sanitize(page.html()).html());
    }

    /** The same with another text, and without files whose address may not stand in a page. */
    Page withText(String text) {
        return new Page(
                id,
                revision,
                item,
                column,
                columnName,
                issuerId,
                title,
                issuer,
                indexNumber,
                documentNumber,
                attribute,
                formedOn,
                publishedAt,
                validity,
                source,
                keywords,
                summary,
                text,
                files.stream().filter(file -> SafeUrl.isLink(file.url())).toList(),
                links,
                nilReturn);
    }

    /** Its file name. */
    public Slug slug() {
        return Slug.of(id);
    }

    /** Whether it still holds; what has no validity always does. */
    boolean isInForce() {
        return validity == null || validity == Validity.IN_FORCE;
    }

    String publishedOn() {
        return publishedAt.substring(0, "yyyy-MM-dd".length());
    }

    private static @Nullable String sentence(@Nullable NilReturn nil) {
        return nil == null ? null : nil.from() + " 至 " + nil.to() + " 无应当公开的内容。" + nil.reason();
    }
}
