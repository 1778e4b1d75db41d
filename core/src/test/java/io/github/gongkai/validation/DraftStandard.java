package io.github.gongkai.validation;

import io.github.gongkai.body.DisclosureLevel;
import io.github.gongkai.standard.Audience;
import io.github.gongkai.standard.BodyPhrase;
import io.github.gongkai.standard.CarrierPhrase;
import io.github.gongkai.standard.ContentElement;
import io.github.gongkai.standard.DisclosureMode;
import io.github.gongkai.standard.DisclosureStandard;
import io.github.gongkai.standard.LegalBasisPhrase;
import io.github.gongkai.standard.OpennessStage;
import io.github.gongkai.standard.ProcessLink;
import io.github.gongkai.standard.TimeLimitPhrase;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An item's standard from the wording of its columns, read as a table's cells are. */
final class DraftStandard {
    private DraftStandard() {}

    static DisclosureStandard of(Function<String, String> column) {
        return new DisclosureStandard(
                ExampleDraft.blankToNull(column.apply("公开内容")),
                elements(column.apply("要素")),
                parse(column.apply("公开依据"), LegalBasisPhrase::parse),
                parse(column.apply("公开时限"), TimeLimitPhrase::parse),
                parse(column.apply("公开主体"), BodyPhrase::parse),
                parse(column.apply("公开渠道和载体"), CarrierPhrase::parse),
                audience(column.apply("公开对象")),
                labelled(column.apply("公开方式"), DisclosureMode.values(), DisclosureMode::label),
                labelled(column.apply("公开层级"), DisclosureLevel.values(), DisclosureLevel::label),
                labelled(column.apply("五公开"), OpennessStage.values(), OpennessStage::label),
                labelled(column.apply("环节"), ProcessLink.values(), ProcessLink::label));
    }

    private static <T> @Nullable T parse(String text, Function<String, T> parser) {
        return text.isEmpty() ? null : parser.apply(text);
    }

    private static List<ContentElement> elements(String text) {
        return Arrays.stream(text.split("；"))
                .filter(e -> !e.isBlank())
                .map(e -> new ContentElement(e.replace("〇", ""), !e.startsWith("〇")))
                .toList();
    }

    private static Audience audience(String text) {
        int colon = text.indexOf('：');
        boolean group = text.startsWith("特定群体");
        return new Audience(text.startsWith("全社会"), group, colon < 0 ? null : text.substring(colon + 1));
    }

    private static <E> Set<E> labelled(String text, E[] values, Function<E, String> label) {
        Set<String> words = Set.of(text.split("、"));
        return Arrays.stream(values)
                .filter(v -> words.contains(label.apply(v)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
