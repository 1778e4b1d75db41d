package io.github.gongkai.channel.sms.text;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wording of a message (短信模板) with places for {@code {title} {body} {date} {link}}. Values are put in as they are: a
 * title that reads {@code {link}} stays a title. Immutable.
 *
 * @param text wording without the signature
 */
public record SmsTemplate(String text) {
    /** The places that a template may have. */
    public static final List<String> VARIABLES = List.of("title", "body", "date", "link");

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    /** The wording of a disclosure notice, with or without the address. */
    public static SmsTemplate notice(boolean withLink) {
        return new SmsTemplate("信息公开提示：{title}（{body}，{date}）。" + (withLink ? "详见 {link} " : ""));
    }

    /** Whether a place is there. */
    public boolean has(String variable) {
        return text.contains("{" + variable + "}");
    }

    /** Places that no value will ever fill. */
    public List<String> unknownVariables() {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .filter(name -> !VARIABLES.contains(name))
                .distinct()
                .toList();
    }

    public String fill(Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())))
                .strip();
    }
}
