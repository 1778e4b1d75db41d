package io.github.gongkai.internal.validation;

import io.github.gongkai.validation.Rule;
import java.util.List;
import java.util.stream.Stream;

/** All rules that come with the library; which of them judge on a day is said by the rule sets. */
public final class StandardRules {
    private StandardRules() {}

    /** In the order in which they judge. */
    public static List<Rule<?>> all() {
        return Stream.of(
                        ConstraintRules.all(),
                        ItemRules.all(),
                        NamingRules.all(),
                        TimeLimitRules.all(),
                        LimitConsistencyRules.all(),
                        LegalBasisRules.all(),
                        CitationRules.all(),
                        BodyRules.all(),
                        CarrierRules.all(),
                        CatalogRules.all(),
                        CoverageRules.all(),
                        GuidelineRules.all(),
                        PublicationRules.all(),
                        MetadataRules.all(),
                        TimelinessRules.all(),
                        AttachmentRules.all(),
                        TextRules.all(),
                        LinkRules.all(),
                        PublicationSetRules.all(),
                        ColumnRules.all())
                .<Rule<?>>flatMap(List::stream)
                .toList();
    }
}
