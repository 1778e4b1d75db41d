package io.github.gongkai.internal.validation;

import io.github.gongkai.GongkaiException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words of reports and messages of constraints, in one language. Immutable and thread-safe. */
public final class Wording {
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    private final Properties texts = new Properties();

    private Wording(boolean english) {
        read("wording.properties");
        if (english) {
            read("wording_en.properties");
        }
    }

    /** English for {@code en}, Chinese for every other. */
    public static Wording of(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Loaded.ENGLISH : Loaded.CHINESE;
    }

    /** The words of a key with its places filled. */
    public String get(String key, Object... places) {
        String text = find(key);
        if (text == null) {
            throw new GongkaiException("no wording for " + key);
        }
        return PLACE.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf(places[Integer.parseInt(m.group(1))])));
    }

    /** The words of a key; null if there are none. */
    public @Nullable String find(String key) {
        return texts.getProperty(key);
    }

    /** The words of a key as a list; they are separated by a vertical stroke. */
    public List<String> list(String key) {
        return List.of(get(key).split("\\|"));
    }

    private void read(String name) {
        try (InputStream in = Wording.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new GongkaiException("missing wording: " + name);
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable wording: " + name, e);
        }
    }

    private static final class Loaded {
        static final Wording CHINESE = new Wording(false);
        static final Wording ENGLISH = new Wording(true);
    }
}
