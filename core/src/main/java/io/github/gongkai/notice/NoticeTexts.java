package io.github.gongkai.notice;

import io.github.gongkai.GongkaiException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The wording of notices (提示文字) in one language, kept as data: for each code {@code .severity}, {@code .message},
 * {@code .expected}, {@code .fix} and {@code .basis}, with named places such as <code>{found}</code>. Chinese unless English is asked
 * for. Immutable and thread-safe.
 */
public final class NoticeTexts {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final int LONGEST_FOUND = 120;

    private final Properties texts;

    private NoticeTexts(Properties texts) {
        this.texts = texts;
    }

    /** The wording for a language: English for {@code en}, Chinese for every other. */
    public static NoticeTexts of(Locale locale) {
        return isEnglish(locale) ? Loaded.ENGLISH : Loaded.CHINESE;
    }

    /** Reads bundles that stand beside a class, the later over the earlier; for rule sets with wording of their own. */
    public static NoticeTexts load(Class<?> beside, List<String> bundles, Locale locale) {
        boolean english = isEnglish(locale);
        Properties texts = new Properties();
        for (String bundle : bundles) {
            read(beside, bundle + ".properties", texts);
            if (english) {
                read(beside, bundle + "_en.properties", texts);
            }
        }
        return new NoticeTexts(texts);
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    private static void read(Class<?> beside, String name, Properties into) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new GongkaiException("missing wording: " + name + " beside " + beside.getName());
            }
            into.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable wording: " + name, e);
        }
    }

    /** This wording with that of other codes beside it; where both have a text, this one's holds. */
    public NoticeTexts and(NoticeTexts other) {
        Properties both = new Properties();
        both.putAll(other.texts);
        both.putAll(texts);
        return new NoticeTexts(both);
    }

    /** All codes that have a message, in order. */
    public Set<NoticeCode> codes() {
        Set<NoticeCode> codes = new TreeSet<>();
        for (String key : texts.stringPropertyNames()) {
            if (key.endsWith(".message")) {
                codes.add(new NoticeCode(key.substring(0, key.length() - ".message".length())));
            }
        }
        return codes;
    }

    /** One part of a code's wording with its places still open; null if the code has no such part. */
    public @Nullable String part(NoticeCode code, String part) {
        return texts.getProperty(code.value() + "." + part);
    }

    /**
     * Makes a notice from a code's wording.
     *
     * @param found what stands there; shortened for display, null where nothing stands there
     * @param places values for the named places beside {@code found}
     * @throws GongkaiException for a code without wording
     */
    public Notice notice(NoticeCode code, SourceLocation location, @Nullable String found, Map<String, ?> places) {
        String shown = found == null ? null : shorten(found);
        String message = fill(required(code, "message"), shown, places);
        String severity = required(code, "severity");
        return new Notice(
                code,
                Severity.valueOf(severity.toUpperCase(Locale.ROOT)),
                location,
                shown,
                fillOptional(part(code, "expected"), shown, places),
                message,
                fill(required(code, "fix"), shown, places),
                part(code, "basis"));
    }

    private String required(NoticeCode code, String part) {
        String text = part(code, part);
        if (text == null) {
            throw new GongkaiException("no wording for " + code + "." + part);
        }
        return text;
    }

    private static @Nullable String fillOptional(@Nullable String text, @Nullable String found, Map<String, ?> places) {
        return text == null ? null : fill(text, found, places);
    }

    private static String fill(String text, @Nullable String found, Map<String, ?> places) {
        return PLACE.matcher(text).replaceAll(match -> {
            Object value = match.group(1).equals("found") ? found : places.get(match.group(1));
            return java.util.regex.Matcher.quoteReplacement(value == null ? "" : value.toString());
        });
    }

    private static String shorten(String found) {
        String line = found.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= LONGEST_FOUND) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST_FOUND)) + "…";
    }

    private static final class Loaded {
        static final NoticeTexts CHINESE = load(NoticeTexts.class, List.of("notices"), Locale.CHINESE);
        static final NoticeTexts ENGLISH = load(NoticeTexts.class, List.of("notices"), Locale.ENGLISH);
    }
}
