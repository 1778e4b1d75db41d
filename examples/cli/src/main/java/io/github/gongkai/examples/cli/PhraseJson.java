package io.github.gongkai.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.standard.Carrier;
import io.github.gongkai.standard.CarrierPhrase;
import io.github.gongkai.standard.DocumentNumber;
import io.github.gongkai.standard.DocumentNumberPhrase;
import io.github.gongkai.standard.LegalBasis;
import io.github.gongkai.standard.LegalBasisPhrase;
import io.github.gongkai.standard.TimeLimit;
import io.github.gongkai.standard.TimeLimitPhrase;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Phrases in the command's JSON shapes: a key of the shape is always there, null where the phrase says nothing of it. */
final class PhraseJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PhraseJson() {}

    static ObjectNode of(TimeLimitPhrase phrase) {
        ObjectNode node = JSON.objectNode();
        node.put("text", phrase.text());
        node.put("status", phrase.status().name());
        ArrayNode terms = node.putArray("terms");
        phrase.terms().forEach(term -> terms.add(of(term)));
        return node.put("rest", phrase.rest());
    }

    /** A periodic term also says when in the period, a term by date also its date: the names are those of the catalog's JSON. */
    static ObjectNode of(TimeLimit term) {
        ObjectNode node = JSON.objectNode();
        node.put("kind", term.kind().name());
        node.put("amount", term.amount());
        node.put("unit", name(term.unit()));
        node.put("anchor", name(term.anchor()));
        node.put("condition", term.condition());
        if (term instanceof TimeLimit.Periodic periodic) {
            node.put("when", periodic.when());
        } else if (term instanceof TimeLimit.ByDate date) {
            node.put("year", date.year());
            node.put("yearsLater", date.yearsLater());
            node.put("month", date.month());
            node.put("day", date.day());
        }
        return node;
    }

    static ObjectNode of(LegalBasisPhrase phrase) {
        ObjectNode node = JSON.objectNode();
        node.put("text", phrase.text());
        node.put("status", phrase.status().name());
        ArrayNode bases = node.putArray("bases");
        phrase.bases().forEach(basis -> bases.add(of(basis)));
        return node.put("rest", phrase.rest());
    }

    private static ObjectNode of(LegalBasis basis) {
        ObjectNode node = JSON.objectNode();
        node.put("title", basis.title());
        node.put("documentNumber", basis.documentNumber());
        node.put("issuer", basis.issuer());
        node.put("kind", basis.kind().name());
        texts(node, "articles", basis.articles());
        Integer year = basis.year();
        String cited = basis.date() != null ? basis.date().toString() : year != null ? year.toString() : null;
        return node.put("date", cited);
    }

    static ObjectNode of(CarrierPhrase phrase) {
        ObjectNode node = JSON.objectNode();
        node.put("text", phrase.text());
        texts(node, "selected", phrase.selected().stream().map(Carrier::name).toList());
        texts(node, "offered", phrase.offered().stream().map(Carrier::name).toList());
        texts(node, "other", phrase.other());
        texts(node, "ambiguous", phrase.ambiguous());
        return node;
    }

    static ObjectNode of(DocumentNumberPhrase phrase) {
        DocumentNumber number = phrase.number();
        ObjectNode node = JSON.objectNode();
        node.put("text", phrase.text());
        node.put("valid", phrase.valid());
        node.put("issuerCode", number == null ? null : number.issuerCode());
        node.put("year", number == null ? null : Integer.valueOf(number.year()));
        node.put("number", number == null ? null : Integer.valueOf(number.number()));
        return node.put("problem", phrase.problem());
    }

    private static void texts(ObjectNode node, String key, Collection<String> values) {
        ArrayNode array = node.putArray(key);
        values.forEach(array::add);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
