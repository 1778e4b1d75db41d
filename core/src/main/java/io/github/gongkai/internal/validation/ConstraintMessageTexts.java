package io.github.gongkai.internal.validation;

import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.notice.NoticeTexts;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Resolves message keys of this library, and only those: no key of a host or of the provider can be changed from here. */
public final class ConstraintMessageTexts {
    private static final String OWN = "{io.github.gongkai.";
    private static final Pattern RULE = Pattern.compile("\\{io\\.github\\.gongkai\\.notice\\.([A-Z]{2,6}-[0-9]{3})}");

    private ConstraintMessageTexts() {}

    /** The message of a key; null if the key is not of this library. */
    public static @Nullable String find(String template, Locale locale) {
        if (!template.startsWith(OWN) || !template.endsWith("}")) {
            return null;
        }
        NoticeCode code = codeIn(template);
        return code == null
                ? Wording.of(locale).find(template.substring(1, template.length() - 1))
                : NoticeTexts.of(locale).part(code, "message");
    }

    /** The rule code that a constraint of the model names in its message; null for any other message. */
    static @Nullable NoticeCode codeIn(String template) {
        Matcher matcher = RULE.matcher(template);
        return matcher.matches() ? new NoticeCode(matcher.group(1)) : null;
    }
}
