package io.github.gongkai.channel.sms.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wording of a message (短信模板) with places such as {@code {title}}. Values are put in as they are: a title that reads
 * {@code {link}} stays a title. Immutable.
 */
public final class SmsTemplate {
    /** The places that a template may have: title, disclosing body, date, address of the full text, code of that address. */
    public static final List<String> VARIABLES = List.of("title", "body", "date", "link", "code");

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private final String wording;
    private final List<String> literals = new ArrayList<>();
    private final List<String> places = new ArrayList<>();

    private SmsTemplate(String wording) {
        this.wording = wording;
        Matcher place = PLACE.matcher(wording);
        int end = 0;
        while (place.find()) {
            literals.add(wording.substring(end, place.start()));
            places.add(place.group(1));
            end = place.end();
        }
        literals.add(wording.substring(end));
    }

    /** A template of this wording, without the signature. */
    public static SmsTemplate of(String wording) {
        return new SmsTemplate(wording.strip());
    }

    /** The wording itself. */
    public String wording() {
        return wording;
    }

    /** What stands around the places. */
    public String fixedText() {
        return String.join("", literals);
    }

    /** The places in the order of the wording, each once. */
    public List<String> places() {
        return places.stream().distinct().toList();
    }

    /** Whether a place is there. */
    public boolean has(String variable) {
        return places.contains(variable);
    }

    /** Places that no value will ever fill. */
    public List<String> unknownVariables() {
        return places().stream().filter(name -> !VARIABLES.contains(name)).toList();
    }

    /** The text; a place without a value stays empty. */
    public String fill(Map<String, String> values) {
        StringBuilder text = new StringBuilder(160).append(literals.get(0));
        for (int i = 0; i < places.size(); i++) {
            text.append(values.getOrDefault(places.get(i), "")).append(literals.get(i + 1));
        }
        return text.toString().strip();
    }
}
