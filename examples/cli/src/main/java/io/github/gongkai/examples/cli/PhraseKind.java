package io.github.gongkai.examples.cli;

import io.github.gongkai.standard.CarrierPhrase;
import io.github.gongkai.standard.DocumentNumberPhrase;
import io.github.gongkai.standard.LegalBasisPhrase;
import io.github.gongkai.standard.TimeLimitPhrase;

/** The parsers that {@code gongkai parse} offers, by the names of the command line. */
enum PhraseKind {
    /** 公开时限. */
    TIME_LIMIT("time-limit"),
    /** 公开依据. */
    LEGAL_BASIS("legal-basis"),
    /** 公开渠道和载体. */
    CARRIERS("carriers"),
    /** 发文字号. */
    DOCUMENT_NUMBER("document-number");

    private final String label;

    PhraseKind(String label) {
        this.label = label;
    }

    /** One line of JSON. */
    String read(String text) {
        return switch (this) {
            case TIME_LIMIT -> PhraseJson.of(TimeLimitPhrase.parse(text)).toString();
            case LEGAL_BASIS -> PhraseJson.of(LegalBasisPhrase.parse(text)).toString();
            case CARRIERS -> PhraseJson.of(CarrierPhrase.parse(text)).toString();
            case DOCUMENT_NUMBER ->
                PhraseJson.of(DocumentNumberPhrase.parse(text)).toString();
        };
    }

    /** As typed on the command line. */
    @Override
    public String toString() {
        return label;
    }
}
