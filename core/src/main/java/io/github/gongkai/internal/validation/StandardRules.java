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
                        TimeLimitRules.all(),
                        LegalBasisRules.all(),
                        CarrierRules.all(),
                        CatalogRules.all(),
                        PublicationRules.all(),
                        TimelinessRules.all(),
                        AttachmentRules.all(),
                        PublicationSetRules.all(),
                        PersonalDataRules.all())
                .<Rule<?>>flatMap(List::stream)
                .toList();
    }
}
