package io.github.gongkai.exchange;

import io.github.gongkai.body.DisclosureLevel;
import io.github.gongkai.notice.SourceLocation;
import io.github.gongkai.standard.Audience;
import io.github.gongkai.standard.ContentElement;
import io.github.gongkai.standard.DisclosureMode;
import io.github.gongkai.standard.DisclosureStandard;
import io.github.gongkai.standard.OpennessStage;
import io.github.gongkai.standard.ProcessLink;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the JSON form of an item's standard. A phrase's text is parsed again: what the file says it meant is not trusted. */
final class JsonStandardReader {
    private final Phrases phrases;

    JsonStandardReader(Phrases phrases) {
        this.phrases = phrases;
    }

    DisclosureStandard read(@Nullable JsonFields fields) {
        if (fields == null) {
            return DisclosureStandard.EMPTY;
        }
        String content = fields.text("content");
        DisclosureStandard standard = new DisclosureStandard(
                content,
                elements(fields),
                phrase(fields, "legalBasis", phrases::basis),
                phrase(fields, "timeLimit", phrases::limit),
                phrase(fields, "body", phrases::body),
                phrase(fields, "carriers", phrases::carriers),
                audience(fields.object("audience")),
                fields.codes("modes", DisclosureMode.values(), DisclosureMode::code),
                fields.codes("levels", DisclosureLevel.values(), DisclosureLevel::code),
                fields.codes("stages", OpennessStage.values(), OpennessStage::code),
                fields.codes("links", ProcessLink.values(), ProcessLink::code));
        fields.finish();
        return standard;
    }

    private static <T> @Nullable T phrase(
            JsonFields fields, String name, BiFunction<String, Supplier<SourceLocation>, @Nullable T> parse) {
        String text = fields.phrase(name);
        return text == null ? null : parse.apply(text, () -> fields.sources().locate(fields.pointer(name)));
    }

    private static List<ContentElement> elements(JsonFields fields) {
        List<ContentElement> elements = new ArrayList<>();
        for (JsonFields element : fields.objects("elements")) {
            String name = element.required("name");
            boolean required = element.flag("required", true);
            element.finish();
            if (!element.isLacking()) {
                elements.add(new ContentElement(name, required));
            }
        }
        return elements;
    }

    private static Audience audience(@Nullable JsonFields fields) {
        if (fields == null) {
            return Audience.UNSTATED;
        }
        Audience audience = new Audience(
                fields.flag("generalPublic", false), fields.flag("specificGroup", false), fields.text("group"));
        fields.finish();
        return audience;
    }
}
