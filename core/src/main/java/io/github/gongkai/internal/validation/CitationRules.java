package io.github.gongkai.internal.validation;

import com.google.common.collect.ImmutableList;
import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.standard.LegalBasis;
import io.github.gongkai.standard.LegalBasisPhrase;
import io.github.gongkai.validation.Findings;
import io.github.gongkai.validation.Judge;
import io.github.gongkai.validation.Rule;
import io.github.gongkai.validation.RuleContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules on how a legal basis (公开依据) is cited: its number, its version, and whether it can be relied on at all. */
final class CitationRules {
    private static final String POINTER = "/standard/legalBasis";
    private static final NoticeCode NO_NUMBER = new NoticeCode("CAT-058");
    private static final NoticeCode MISSPELT_NUMBER = new NoticeCode("CAT-059");
    private static final NoticeCode IMPOSSIBLE_YEAR = new NoticeCode("CAT-060");
    private static final NoticeCode PLAN_OVER = new NoticeCode("CAT-061");
    private static final NoticeCode DRAFT = new NoticeCode("CAT-062");
    private static final NoticeCode WRONG_NUMBER = new NoticeCode("CAT-063");
    private static final NoticeCode CITED_TWICE = new NoticeCode("CAT-064");
    private static final NoticeCode OLD_VERSION = new NoticeCode("CAT-065");
    private static final List<String> DRAFTS = Vocabulary.of("draft-basis");
    private static final Pattern NUMBER_YEAR = Pattern.compile("〔([0-9]{4})〕");
    private static final Pattern SPAN = Pattern.compile("(20[0-9]{2})年?[-—–－~～至到]{1,2}(20[0-9]{2})年?");
    private static final ImmutableList<OfficialNumber> NUMBERS =
            DataLines.read("basis-numbers.tsv", 4, cells -> new OfficialNumber(cells.get(0), cells.get(1)));
    private static final int FIRST_YEAR = 1949;

    private CitationRules() {}

    private record OfficialNumber(String title, String number) {
        /** The part before the year or serial: numbers of two organs are never compared. */
        private static String series(String number) {
            int end = number.indexOf(number.contains("〔") ? '〔' : '第');
            return end < 0 ? number : number.substring(0, end);
        }

        boolean isContradictedBy(String cited) {
            return !cited.equals(number) && series(cited).equals(series(number));
        }
    }

    static List<Rule<?>> all() {
        return List.of(
                rule(context -> CitationRules::numbers, "CAT-058", "CAT-064"),
                rule(context -> CitationRules::misspelt, "CAT-059"),
                rule(CitationRules::years, "CAT-060", "CAT-061"),
                rule(context -> CitationRules::drafts, "CAT-062"),
                rule(context -> CitationRules::wrongNumbers, "CAT-063"),
                rule(CitationRules::versions, "CAT-065"));
    }

    @FunctionalInterface
    private interface OnBasis {
        void judge(LegalBasisPhrase basis, Findings findings);
    }

    /** An item without a basis has a notice of its own. */
    private static Rule<DisclosureItem> rule(Function<RuleContext, OnBasis> rule, String... codes) {
        Function<RuleContext, Judge<DisclosureItem>> judges = context -> {
            OnBasis onBasis = rule.apply(context);
            return (item, findings) -> {
                LegalBasisPhrase basis = item.standard().legalBasis();
                if (basis != null) {
                    onBasis.judge(basis, findings);
                }
            };
        };
        return Rule.on(DisclosureItem.class, judges, codes);
    }

    private static void numbers(LegalBasisPhrase phrase, Findings findings) {
        String unnumbered = phrase.bases().stream()
                .filter(b -> b.kind() == LegalBasis.Kind.NORMATIVE_DOCUMENT && b.documentNumber() == null)
                .map(b -> "《" + b.title() + "》")
                .distinct()
                .collect(Collectors.joining());
        if (!unnumbered.isEmpty()) {
            findings.found(NO_NUMBER, POINTER, unnumbered);
        }
        Set<String> seen = new HashSet<>();
        for (LegalBasis basis : phrase.bases()) {
            String title = basis.title();
            if (title != null && !seen.add(shortTitle(title) + basis.articles())) {
                findings.found(CITED_TWICE, POINTER, "《" + title + "》");
            }
        }
    }

    private static void misspelt(LegalBasisPhrase phrase, Findings findings) {
        for (String misspelt : DocumentNumberForms.listMisspelt(phrase.text())) {
            findings.found(MISSPELT_NUMBER, POINTER, misspelt);
        }
    }

    private static OnBasis years(RuleContext context) {
        int thisYear = context.date().getYear();
        return (phrase, findings) -> {
            for (LegalBasis basis : phrase.bases()) {
                Matcher year = NUMBER_YEAR.matcher(String.valueOf(basis.documentNumber()));
                if (year.find() && !isPossible(Integer.parseInt(year.group(1)), thisYear)) {
                    findings.found(IMPOSSIBLE_YEAR, POINTER, basis.documentNumber());
                }
                Matcher span = SPAN.matcher(String.valueOf(basis.title()));
                if (span.find() && Integer.parseInt(span.group(2)) < thisYear) {
                    findings.found(PLAN_OVER, POINTER, basis.title(), Map.of("year", span.group(2)));
                }
            }
        };
    }

    private static boolean isPossible(int year, int thisYear) {
        return year >= FIRST_YEAR && year <= thisYear;
    }

    private static void drafts(LegalBasisPhrase phrase, Findings findings) {
        for (LegalBasis basis : phrase.bases()) {
            String title = basis.title();
            if (title != null && DRAFTS.stream().anyMatch(word -> endsInBrackets(title, word))) {
                findings.found(DRAFT, POINTER, "《" + title + "》");
            }
        }
    }

    private static boolean endsInBrackets(String title, String word) {
        return title.endsWith("（" + word + "）") || title.endsWith("(" + word + ")");
    }

    private static void wrongNumbers(LegalBasisPhrase phrase, Findings findings) {
        for (LegalBasis basis : phrase.bases()) {
            String cited = basis.documentNumber();
            OfficialNumber known = cited == null ? null : find(basis.title());
            if (known != null
                    && cited != null
                    && known.isContradictedBy(cited)
                    && !SupersededBases.isSuperseded(cited)) {
                findings.found(WRONG_NUMBER, POINTER, cited, Map.of("title", known.title(), "number", known.number()));
            }
        }
    }

    private static @Nullable OfficialNumber find(@Nullable String title) {
        String plain = title == null ? "" : shortTitle(title);
        return NUMBERS.stream().filter(n -> n.title().equals(plain)).findFirst().orElse(null);
    }

    private static OnBasis versions(RuleContext context) {
        List<LawVersions.Version> current = LawVersions.listOn(context.date());
        return (phrase, findings) -> {
            for (LegalBasis basis : phrase.bases()) {
                String title = basis.title();
                Integer year = basis.year();
                if (title == null || year == null) {
                    continue;
                }
                current.stream()
                        .filter(v -> v.title().equals(shortTitle(title)) && year < v.year())
                        .findFirst()
                        .ifPresent(v -> findings.found(
                                OLD_VERSION,
                                POINTER,
                                "《" + title + "》" + year + "年",
                                Map.of("year", v.year(), "day", v.inForceOn(), "source", v.source())));
            }
        };
    }

    private static String shortTitle(String title) {
        return LawVersions.shortTitle(title);
    }
}
