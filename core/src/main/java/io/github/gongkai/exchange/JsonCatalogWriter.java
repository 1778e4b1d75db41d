package io.github.gongkai.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gongkai.body.DisclosureLevel;
import io.github.gongkai.catalog.CatalogSection;
import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.standard.Audience;
import io.github.gongkai.standard.BodyPhrase;
import io.github.gongkai.standard.Carrier;
import io.github.gongkai.standard.CarrierPhrase;
import io.github.gongkai.standard.DisclosureMode;
import io.github.gongkai.standard.DisclosureStandard;
import io.github.gongkai.standard.LegalBasisPhrase;
import io.github.gongkai.standard.OpennessStage;
import io.github.gongkai.standard.ProcessLink;
import io.github.gongkai.standard.TimeLimit;
import io.github.gongkai.standard.TimeLimitPhrase;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the JSON form of a catalog. */
final class JsonCatalogWriter {
    private final JsonOutput out;

    private JsonCatalogWriter(JsonOutput out) {
        this.out = out;
    }

    static void write(DisclosureCatalog catalog, OutputStream stream) throws IOException {
        try (JsonGenerator json = JsonText.generator(stream)) {
            JsonCatalogWriter writer = new JsonCatalogWriter(new JsonOutput(json));
            writer.out.object(null, () -> writer.catalog(catalog));
        }
    }

    private void catalog(DisclosureCatalog catalog) throws IOException {
        out.text("schema", CatalogShape.SCHEMA);
        out.text("id", catalog.id());
        out.text("title", catalog.title());
        out.text("version", catalog.version());
        out.text("validFrom", catalog.validFrom());
        out.text("validTo", catalog.validTo());
        out.objects("sections", catalog.sections(), this::section);
        out.objects("items", catalog.items(), this::item);
    }

    private void section(CatalogSection section) throws IOException {
        out.object("domain", () -> {
            out.text("code", section.domain().code());
            out.text("name", section.domain().name());
        });
        out.text("title", section.title());
        out.text("compiledBy", section.compiledBy());
    }

    private void item(DisclosureItem item) throws IOException {
        out.text("id", item.id());
        out.text("domain", item.domain());
        out.text("serial", item.serial());
        out.texts("path", item.path(), Function.identity());
        out.object("standard", () -> standard(item.standard()));
        if (!item.extra().isEmpty()) {
            out.object("extra", () -> {
                for (Map.Entry<String, String> entry : item.extra().entrySet()) {
                    out.text(entry.getKey(), entry.getValue());
                }
            });
        }
    }

    private void standard(DisclosureStandard standard) throws IOException {
        out.text("content", standard.content());
        out.objects("elements", standard.elements(), element -> {
            out.text("name", element.name());
            out.flag("required", element.required());
        });
        basis(standard.legalBasis());
        limit(standard.timeLimit());
        body(standard.body());
        carriers(standard.carriers());
        Audience audience = standard.audience();
        if (!audience.equals(Audience.UNSTATED)) {
            out.object("audience", () -> {
                out.flag("generalPublic", audience.generalPublic());
                out.flag("specificGroup", audience.specificGroup());
                out.text("group", audience.group());
            });
        }
        out.texts("modes", standard.modes(), DisclosureMode::code);
        out.texts("levels", standard.levels(), DisclosureLevel::code);
        out.texts("stages", standard.stages(), OpennessStage::code);
        out.texts("links", standard.links(), ProcessLink::code);
    }

    private void basis(@Nullable LegalBasisPhrase phrase) throws IOException {
        if (phrase != null) {
            out.object("legalBasis", () -> {
                out.text("text", phrase.text());
                out.text("status", phrase.status());
                out.objects("bases", phrase.bases(), basis -> {
                    out.text("title", basis.title());
                    out.text("documentNumber", basis.documentNumber());
                    out.text("issuer", basis.issuer());
                    out.text("kind", basis.kind());
                    out.texts("articles", basis.articles(), Function.identity());
                    out.text("date", basis.date());
                });
                out.text("rest", phrase.rest());
            });
        }
    }

    private void limit(@Nullable TimeLimitPhrase phrase) throws IOException {
        if (phrase != null) {
            out.object("timeLimit", () -> {
                out.text("text", phrase.text());
                out.text("status", phrase.status());
                out.objects("terms", phrase.terms(), this::term);
                out.text("rest", phrase.rest());
            });
        }
    }

    private void term(TimeLimit term) throws IOException {
        out.text("kind", term.kind());
        out.number("amount", term.amount());
        out.text("unit", term.unit());
        out.text("anchor", term.anchor());
        out.text("condition", term.condition());
        if (term instanceof TimeLimit.Periodic periodic) {
            out.text("when", periodic.when());
        } else if (term instanceof TimeLimit.ByDate byDate) {
            out.number("year", byDate.year());
            out.number("yearsLater", byDate.yearsLater());
            out.number("month", byDate.month());
            out.number("day", byDate.day());
        }
    }

    private void body(@Nullable BodyPhrase phrase) throws IOException {
        if (phrase != null) {
            out.object("body", () -> {
                out.text("text", phrase.text());
                out.text("status", phrase.status());
                out.texts("names", phrase.names(), Function.identity());
                out.text("rest", phrase.rest());
            });
        }
    }

    private void carriers(@Nullable CarrierPhrase phrase) throws IOException {
        if (phrase != null) {
            out.object("carriers", () -> {
                out.text("text", phrase.text());
                out.texts("selected", phrase.selected(), Carrier::code);
                out.texts("offered", phrase.offered(), Carrier::code);
                out.texts("other", phrase.other(), Function.identity());
                out.texts("ambiguous", phrase.ambiguous(), Function.identity());
            });
        }
    }
}
