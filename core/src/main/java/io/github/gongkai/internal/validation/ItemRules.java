package io.github.gongkai.internal.validation;

import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.standard.BodyPhrase;
import io.github.gongkai.validation.Findings;
import io.github.gongkai.validation.NotEvaluated;
import io.github.gongkai.validation.Rule;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rules on the naming columns of one item: 事项, 内容, 主体. */
final class ItemRules {
    private static final NoticeCode NAME_MISSING = new NoticeCode("CAT-001");
    private static final NoticeCode VAGUE_BODY = new NoticeCode("CAT-035");
    private static final NoticeCode ESCAPE = new NoticeCode("CAT-033");
    private static final NoticeCode BLANKS = new NoticeCode("CAT-036");
    private static final Pattern VAGUE = Pattern.compile("(?:各|有关|相关|各级|各有关|各相关)(?:部门|单位|机构|主体|行政机关)");
    private static final Pattern RESIDUE = Pattern.compile("_x[0-9a-f]{4}_|&(?:nbsp|amp|lt|gt|quot);");
    private static final Pattern BROKEN_NAME =
            Pattern.compile("[\\p{IsHan}，、（）][ \\t\\u00a0\\u3000\\r\\n]+[\\p{IsHan}，、（）]");

    private ItemRules() {}

    static List<Rule<?>> all() {
        return List.of(
                Rule.on(DisclosureItem.class, context -> ItemRules::nameMissing, "CAT-001"),
                Rule.on(DisclosureItem.class, context -> ItemRules::residue, "CAT-033"),
                Rule.on(DisclosureItem.class, context -> ItemRules::vagueBody, "CAT-035"),
                Rule.on(DisclosureItem.class, context -> ItemRules::blanksInName, "CAT-036"));
    }

    private static void nameMissing(DisclosureItem item, Findings findings) {
        if (item.name().isBlank()) {
            findings.found(NAME_MISSING, "/path", null);
        }
    }

    private static void vagueBody(DisclosureItem item, Findings findings) {
        BodyPhrase body = item.standard().body();
        if (body == null) {
            findings.notEvaluated(VAGUE_BODY, NotEvaluated.Reason.EARLIER_FIELD_BROKEN);
        } else if (VAGUE.matcher(body.text().strip()).matches()) {
            findings.found(VAGUE_BODY, "/standard/body", body.text());
        }
    }

    private static void residue(DisclosureItem item, Findings findings) {
        for (int i = 0; i < item.path().size(); i++) {
            residueIn(item.path().get(i), "/path/" + i, findings);
        }
        residueIn(item.standard().content(), "/standard/content", findings);
    }

    private static void residueIn(@Nullable String text, String pointer, Findings findings) {
        if (text != null && RESIDUE.matcher(text.toLowerCase(Locale.ROOT)).find()) {
            findings.found(ESCAPE, pointer, text);
        }
    }

    private static void blanksInName(DisclosureItem item, Findings findings) {
        for (int i = 0; i < item.path().size(); i++) {
            if (BROKEN_NAME.matcher(item.path().get(i)).find()) {
                findings.found(BLANKS, "/path/" + i, item.path().get(i));
            }
        }
    }
}
