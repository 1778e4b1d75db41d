package io.github.gongkai.process;

import io.github.gongkai.publication.PublicationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An official document (公文) in the elements of GB/T 9704-2012, with its publicity decided at the source (源头认定). It may be
 * incomplete while it is drafted: what is missing is told at review, never here. Immutable.
 *
 * @param id key of the disclosure
 * @param drafter who wrote it
 * @param policy whether it is a policy document (政策文件) that must be interpreted
 * @param head 版头
 * @param body 主体
 * @param imprint 版记
 * @param publicity 公开属性认定; null while it is not decided
 * @param attachments 附件, in order
 * @param interpretation 解读方案, or null
 */
public record OfficialDocument(
        PublicationId id,
        ActorId drafter,
        boolean policy,
        DocumentHead head,
        DocumentText body,
        DocumentImprint imprint,
        @Nullable PublicityDecision publicity,
        List<DocumentAttachment> attachments,
        @Nullable InterpretationPlan interpretation)
        implements DisclosureSubject {
    /** Copies the list. */
    public OfficialDocument {
        attachments = List.copyOf(attachments);
    }

    @Override
    public Kind kind() {
        return Kind.DOCUMENT;
    }

    @Override
    public String title() {
        return body.title();
    }

    @Override
    public OfficialDocument withPublicity(PublicityDecision decision) {
        return new OfficialDocument(id, drafter, policy, head, body, imprint, decision, attachments, interpretation);
    }

    /** The same with these attachments. */
    public OfficialDocument withAttachments(List<DocumentAttachment> others) {
        return new OfficialDocument(id, drafter, policy, head, body, imprint, publicity, others, interpretation);
    }

    /** The same with another head. */
    public OfficialDocument withHead(DocumentHead other) {
        return new OfficialDocument(id, drafter, policy, other, body, imprint, publicity, attachments, interpretation);
    }

    /** The same with another body. */
    public OfficialDocument withBody(DocumentText other) {
        return new OfficialDocument(id, drafter, policy, head, other, imprint, publicity, attachments, interpretation);
    }

    /** The same as a policy document with a plan, or with none yet. */
    public OfficialDocument asPolicy(@Nullable InterpretationPlan plan) {
        return new OfficialDocument(id, drafter, true, head, body, imprint, publicity, attachments, plan);
    }
}
