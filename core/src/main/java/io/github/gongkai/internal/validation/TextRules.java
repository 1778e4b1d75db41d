package io.github.gongkai.internal.validation;

import io.github.gongkai.publication.Publication;
import io.github.gongkai.validation.Judge;
import io.github.gongkai.validation.Rule;
import io.github.gongkai.validation.RuleContext;
import java.util.List;
import java.util.function.Function;

/** All rules on the text of a publication, in one look at it: turning HTML into text is what costs. */
final class TextRules {
    private static final List<Group> GROUPS = List.of(
            new Group(context -> WritingChecks::judge, WritingChecks.CODES),
            new Group(ContentChecks::check, ContentChecks.CODES),
            new Group(NoticePeriodChecks::check, NoticePeriodChecks.CODES),
            new Group(ElementChecks::check, ElementChecks.CODES),
            new Group(
                    context -> (publication, text, findings) -> PersonalDataChecks.judge(publication, findings),
                    PersonalDataChecks.CODES));

    private TextRules() {}

    private record Group(Function<RuleContext, TextCheck> check, List<String> codes) {}

    static List<Rule<?>> all() {
        String[] codes = GROUPS.stream().flatMap(g -> g.codes().stream()).toArray(String[]::new);
        return List.of(Rule.on(Publication.class, TextRules::judge, codes));
    }

    private static Judge<Publication> judge(RuleContext context) {
        List<TextCheck> checks =
                GROUPS.stream().map(g -> g.check().apply(context)).toList();
        return (publication, findings) -> {
            String text = HtmlText.of(publication.html());
            for (TextCheck check : checks) {
                check.judge(publication, text, findings);
            }
        };
    }
}
