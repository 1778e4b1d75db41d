package io.github.gongkai.standard;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Phrases in a form that a person can check by eye, one line each. */
final class PlainForm {
    private PlainForm() {}

    static String timeLimit(String text) {
        TimeLimitPhrase phrase = TimeLimitPhrase.parse(text);
        return with(
                phrase.status(), phrase.terms().stream().map(PlainForm::term).toList(), phrase.rest());
    }

    static String legalBasis(String text) {
        LegalBasisPhrase phrase = LegalBasisPhrase.parse(text);
        return with(
                phrase.status(), phrase.bases().stream().map(PlainForm::basis).toList(), phrase.rest());
    }

    static String bodies(String text) {
        BodyPhrase phrase = BodyPhrase.parse(text);
        return with(phrase.status(), phrase.names(), phrase.rest());
    }

    static String carriers(String text) {
        CarrierPhrase phrase = CarrierPhrase.parse(text);
        return "selected=" + phrase.selected() + " offered=" + phrase.offered() + " other=" + phrase.other()
                + " ambiguous=" + phrase.ambiguous();
    }

    static String documentNumber(String text) {
        DocumentNumberPhrase phrase = DocumentNumberPhrase.parse(text);
        return (phrase.valid() ? "valid " : "invalid ") + phrase.number() + " | " + phrase.problem();
    }

    private static String with(ParseStatus status, List<String> parts, String rest) {
        String tail = rest.isEmpty() ? "" : " ~ " + rest;
        return status + (parts.isEmpty() ? "" : " " + String.join(" + ", parts)) + tail;
    }

    private static String term(TimeLimit term) {
        String when = term instanceof TimeLimit.Periodic periodic ? periodic.when() : null;
        String date = term instanceof TimeLimit.ByDate by
                ? (by.yearsLater() == null ? "" + by.year() : "+" + by.yearsLater()) + "-" + by.month() + "-" + by.day()
                : null;
        return Stream.of(
                        term.kind(),
                        term.amount(),
                        term.unit(),
                        term.anchor(),
                        date,
                        when == null ? null : "when:" + when,
                        term.condition() == null ? null : "if:" + term.condition())
                .filter(part -> part != null)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    private static String basis(LegalBasis basis) {
        return Stream.of(
                        basis.kind(),
                        basis.title(),
                        basis.documentNumber(),
                        basis.issuer() == null ? null : "by:" + basis.issuer(),
                        basis.articles().isEmpty() ? null : basis.articles().toString(),
                        basis.date(),
                        basis.date() == null ? basis.year() : null)
                .filter(part -> part != null)
                .map(Object::toString)
                .collect(Collectors.joining(" | "));
    }
}
