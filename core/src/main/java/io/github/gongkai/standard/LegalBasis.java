package io.github.gongkai.standard;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One legal basis (公开依据): a law, regulation, rule or document that demands the disclosure. Immutable.
 *
 * @param title without the outer 《》; null where only a number is cited
 * @param documentNumber number as cited (国办发〔2017〕94号, 国务院令第711号), in normal spelling; null if none
 * @param issuer who issued it, where the citation says so; else null
 * @param kind rank of the source
 * @param articles articles as cited (第二十条第七款), in order
 * @param date date of adoption or revision as cited; null if none
 * @param year year of the version as cited, (2015); of the date where one is cited; null if neither is
 */
public record LegalBasis(
        @Nullable String title,
        @Nullable String documentNumber,
        @Nullable String issuer,
        Kind kind,
        List<String> articles,
        @Nullable LocalDate date,
        @Nullable Integer year) {
    /** Copies the list. */
    public LegalBasis {
        articles = List.copyOf(articles);
    }

    /** A basis whose version is cited by its date or not at all. */
    public LegalBasis(
            @Nullable String title,
            @Nullable String documentNumber,
            @Nullable String issuer,
            Kind kind,
            List<String> articles,
            @Nullable LocalDate date) {
        this(
                title,
                documentNumber,
                issuer,
                kind,
                articles,
                date,
                date == null ? null : Integer.valueOf(date.getYear()));
    }

    /** Rank of a source of law (效力位阶). */
    public enum Kind {
        /** 法律. */
        LAW("法律"),
        /** 行政法规. */
        ADMINISTRATIVE_REGULATION("行政法规"),
        /** 地方性法规. */
        LOCAL_REGULATION("地方性法规"),
        /** 规章. */
        RULE("规章"),
        /** 规范性文件. */
        NORMATIVE_DOCUMENT("规范性文件"),
        /** 标准. */
        STANDARD("标准"),
        /** Cannot be told from the citation. */
        UNKNOWN("未判明");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The Chinese term. */
        public String label() {
            return label;
        }
    }
}
