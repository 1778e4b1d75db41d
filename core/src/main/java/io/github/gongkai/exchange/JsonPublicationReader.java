package io.github.gongkai.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gongkai.body.AdministrativeDivision;
import io.github.gongkai.body.BodyId;
import io.github.gongkai.body.DisclosingBody;
import io.github.gongkai.body.DisclosureLevel;
import io.github.gongkai.body.DivisionCode;
import io.github.gongkai.body.SocialCreditCode;
import io.github.gongkai.catalog.Domain;
import io.github.gongkai.catalog.DomainCode;
import io.github.gongkai.catalog.ItemId;
import io.github.gongkai.notice.SourceMap;
import io.github.gongkai.publication.Attachment;
import io.github.gongkai.publication.IndexNumber;
import io.github.gongkai.publication.NilReturn;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationId;
import io.github.gongkai.publication.PublicationLink;
import io.github.gongkai.publication.PublicityAttribute;
import io.github.gongkai.publication.Validity;
import io.github.gongkai.standard.DocumentNumber;
import io.github.gongkai.standard.DocumentNumberPhrase;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the JSON form of one publication. */
final class JsonPublicationReader {
    private static final String DATE = "2026-11-23";

    private final Findings findings;
    private final JsonFields fields;

    private JsonPublicationReader(JsonNode node, SourceMap sources, Findings findings) {
        this.findings = findings;
        fields = new JsonFields(node, "", sources, findings, PublicationShape.PUBLICATION);
    }

    /** Empty, with notices, if something is missing without which there is no publication. */
    static Optional<Publication> read(JsonNode node, SourceMap sources, Findings findings) {
        return new JsonPublicationReader(node, sources, findings).read();
    }

    private Optional<Publication> read() {
        fields.constant("schema", PublicationShape.SCHEMA);
        String id = fields.required("id");
        String item = fields.required("item");
        Domain domain = domain();
        String title = fields.required("title");
        DisclosingBody body = body();
        LocalDate formedOn = fields.parsed("formedOn", DATE, LocalDate::parse);
        if (formedOn == null) {
            fields.lacking("formedOn");
        }
        List<Attachment> attachments = attachments();
        List<PublicationLink> links = links();
        NilReturn nil = nil();
        Optional<Publication> publication = Optional.empty();
        String html = nil == null ? fields.required("html") : fields.text("html");
        if (!fields.isLacking() && domain != null && body != null && formedOn != null) {
            publication = Optional.of(new Publication(
                    new PublicationId(id),
                    (int) Math.max(1, Math.min(Integer.MAX_VALUE, fields.number("revision", 1))),
                    new ItemId(item),
                    domain,
                    title,
                    body,
                    fields.parsed("indexNumber", "credit-code/YYYY-NNNNN", IndexNumber::new),
                    documentNumber(),
                    fields.code("attribute", PublicityAttribute.values(), PublicityAttribute::code),
                    formedOn,
                    fields.parsed("publishedAt", DATE + "T09:00:00", LocalDateTime::parse),
                    fields.code("validity", Validity.values(), Validity::code),
                    fields.text("source"),
                    fields.texts("keywords"),
                    fields.text("summary"),
                    html == null ? "" : html,
                    attachments,
                    links,
                    nil));
        }
        fields.finish();
        return publication;
    }

    private @Nullable Domain domain() {
        JsonFields domain = fields.object("domain");
        if (domain == null) {
            fields.lacking("domain");
            return null;
        }
        String code = domain.required("code");
        String name = domain.required("name");
        domain.finish();
        return domain.isLacking() ? null : new Domain(new DomainCode(code), name);
    }

    private @Nullable DisclosingBody body() {
        JsonFields body = fields.object("body");
        if (body == null) {
            fields.lacking("body");
            return null;
        }
        String id = body.required("id");
        String name = body.required("name");
        SocialCreditCode credit = body.parsed("creditCode", "GB 32100-2015", SocialCreditCode::new);
        AdministrativeDivision division = division(body.object("division"));
        DisclosureLevel level = body.code("level", DisclosureLevel.values(), DisclosureLevel::code);
        body.finish();
        return body.isLacking() ? null : new DisclosingBody(new BodyId(id), name, credit, division, level);
    }

    private static @Nullable AdministrativeDivision division(@Nullable JsonFields division) {
        if (division == null) {
            return null;
        }
        DivisionCode code = division.parsed("code", "GB/T 2260, 6 digits", DivisionCode::new);
        String name = division.required("name");
        division.finish();
        return code == null ? null : new AdministrativeDivision(code, name);
    }

    private @Nullable DocumentNumber documentNumber() {
        String text = fields.phrase("documentNumber");
        if (text == null) {
            return null;
        }
        DocumentNumber read = DocumentNumberPhrase.parse(text).number();
        if (read != null) {
            return read;
        }
        findings.add("IMP-021", fields.sources().locate(fields.pointer("documentNumber")), text);
        return fields.documentNumberParts("documentNumber");
    }

    private List<Attachment> attachments() {
        List<Attachment> attachments = new ArrayList<>();
        for (JsonFields attachment : fields.objects("attachments")) {
            Attachment read = new Attachment(
                    attachment.required("name"),
                    attachment.required("mediaType"),
                    attachment.number("size", 0),
                    attachment.required("url"),
                    attachment.text("sha256"));
            attachment.finish();
            if (!attachment.isLacking()) {
                attachments.add(read);
            }
        }
        return attachments;
    }

    private List<PublicationLink> links() {
        List<PublicationLink> links = new ArrayList<>();
        for (JsonFields link : fields.objects("links")) {
            var kind = link.code("kind", PublicationLink.Kind.values(), PublicationLink.Kind::code);
            String target = link.required("target");
            link.finish();
            if (kind != null && !link.isLacking()) {
                links.add(new PublicationLink(kind, new PublicationId(target)));
            }
        }
        return links;
    }

    private @Nullable NilReturn nil() {
        JsonFields nil = fields.object("nilReturn");
        if (nil == null) {
            return null;
        }
        LocalDate from = nil.parsed("from", DATE, LocalDate::parse);
        LocalDate to = nil.parsed("to", DATE, LocalDate::parse);
        String reason = nil.required("reason");
        nil.finish();
        return from == null || to == null || nil.isLacking() ? null : new NilReturn(from, to, reason);
    }
}
