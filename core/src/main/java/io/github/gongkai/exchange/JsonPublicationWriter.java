package io.github.gongkai.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gongkai.body.DisclosingBody;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.standard.DocumentNumber;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the JSON form of a publication. */
final class JsonPublicationWriter {
    private final JsonOutput out;

    private JsonPublicationWriter(JsonOutput out) {
        this.out = out;
    }

    static void write(Publication publication, OutputStream stream) throws IOException {
        try (JsonGenerator json = JsonText.generator(stream)) {
            JsonPublicationWriter writer = new JsonPublicationWriter(new JsonOutput(json));
            writer.out.object(null, () -> writer.publication(publication));
        }
    }

    private void publication(Publication p) throws IOException {
        out.text("schema", PublicationShape.SCHEMA);
        out.text("id", p.id());
        out.number("revision", p.revision());
        out.text("item", p.item());
        out.object("domain", () -> {
            out.text("code", p.domain().code());
            out.text("name", p.domain().name());
        });
        out.text("title", p.title());
        out.object("body", () -> body(p.body()));
        out.text("indexNumber", p.indexNumber());
        number(p.documentNumber());
        out.text("attribute", p.attribute() == null ? null : p.attribute().code());
        out.text("formedOn", p.formedOn());
        out.text("publishedAt", p.publishedAt());
        out.text("validity", p.validity() == null ? null : p.validity().code());
        out.text("source", p.source());
        out.texts("keywords", p.keywords(), Function.identity());
        out.text("summary", p.summary());
        out.text("html", p.html());
        out.objects("attachments", p.attachments(), attachment -> {
            out.text("name", attachment.name());
            out.text("mediaType", attachment.mediaType());
            out.number("size", attachment.size());
            out.text("url", attachment.url());
            out.text("sha256", attachment.sha256());
        });
        out.objects("links", p.links(), link -> {
            out.text("kind", link.kind().code());
            out.text("target", link.target());
        });
        nil(p);
    }

    private void nil(Publication p) throws IOException {
        var nil = p.nilReturn();
        if (nil != null) {
            out.object("nilReturn", () -> {
                out.text("from", nil.from());
                out.text("to", nil.to());
                out.text("reason", nil.reason());
            });
        }
    }

    private void number(@Nullable DocumentNumber number) throws IOException {
        if (number != null) {
            out.object("documentNumber", () -> {
                out.text("text", number);
                out.text("issuerCode", number.issuerCode());
                out.number("year", number.year());
                out.number("number", number.number());
            });
        }
    }

    private void body(DisclosingBody body) throws IOException {
        out.text("id", body.id());
        out.text("name", body.name());
        out.text("creditCode", body.creditCode());
        var division = body.division();
        if (division != null) {
            out.object("division", () -> {
                out.text("code", division.code());
                out.text("name", division.name());
            });
        }
        out.text("level", body.level() == null ? null : body.level().code());
    }
}
