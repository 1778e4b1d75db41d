package io.github.gongkai.internal.validation;

import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.standard.LegalBasis;
import io.github.gongkai.standard.LegalBasisPhrase;
import io.github.gongkai.validation.Findings;
import io.github.gongkai.validation.Judge;
import io.github.gongkai.validation.NotEvaluated;
import io.github.gongkai.validation.Rule;
import io.github.gongkai.validation.RuleContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Rules on the legal basis (公开依据) of an item. */
final class LegalBasisRules {
    private static final String POINTER = "/standard/legalBasis";
    private static final NoticeCode UNTRACEABLE = new NoticeCode("CAT-017");
    private static final NoticeCode SUPERSEDED = new NoticeCode("CAT-018");
    private static final NoticeCode UNBALANCED = new NoticeCode("CAT-034");

    private LegalBasisRules() {}

    static List<Rule<?>> all() {
        return List.of(
                rule(UNTRACEABLE, context -> LegalBasisRules::untraceable),
                rule(SUPERSEDED, LegalBasisRules::superseded),
                rule(UNBALANCED, context -> LegalBasisRules::unbalanced));
    }

    @FunctionalInterface
    private interface OnBasis {
        void judge(LegalBasisPhrase basis, Findings findings);
    }

    private static Rule<DisclosureItem> rule(NoticeCode code, Function<RuleContext, OnBasis> rule) {
        Function<RuleContext, Judge<DisclosureItem>> judges = context -> {
            OnBasis onBasis = rule.apply(context);
            return (item, findings) -> {
                LegalBasisPhrase basis = item.standard().legalBasis();
                if (basis == null) {
                    findings.notEvaluated(code, NotEvaluated.Reason.EARLIER_FIELD_BROKEN);
                } else {
                    onBasis.judge(basis, findings);
                }
            };
        };
        return Rule.on(DisclosureItem.class, judges, code.value());
    }

    private static void untraceable(LegalBasisPhrase basis, Findings findings) {
        boolean named = basis.bases().stream().anyMatch(LegalBasisRules::isNamed);
        if (!named && basis.text().indexOf('《') < 0 && !DocumentNumberForms.looksNumbered(basis.text())) {
            findings.found(UNTRACEABLE, POINTER, basis.text());
        }
    }

    private static boolean isNamed(LegalBasis basis) {
        return basis.documentNumber() != null;
    }

    private static OnBasis superseded(RuleContext context) {
        return (basis, findings) -> {
            for (SupersededBases.Entry entry : SupersededBases.listCitedIn(basis.text(), context.date())) {
                findings.found(
                        SUPERSEDED,
                        POINTER,
                        entry.cited(),
                        Map.of("day", entry.repealedOn(), "successor", entry.replacedBy()));
            }
        };
    }

    private static void unbalanced(LegalBasisPhrase basis, Findings findings) {
        if (!isBalanced(basis.text())) {
            findings.found(UNBALANCED, POINTER, basis.text());
        }
    }

    /** Whether every 《 has its 》. */
    static boolean isBalanced(String text) {
        int open = 0;
        for (int i = 0; i < text.length() && open >= 0; i++) {
            char c = text.charAt(i);
            open += c == '《' ? 1 : c == '》' ? -1 : 0;
        }
        return open == 0;
    }
}
