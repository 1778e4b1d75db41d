package io.github.gongkai.internal.validation;

import io.github.gongkai.GongkaiException;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.validation.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the rule sets that come with the library. */
public final class RuleSetFiles {
    private static final List<String> STANDARD = List.of("disclosure-2008", "disclosure-2019", "disclosure-2020");

    private RuleSetFiles() {}

    /** The library's rule sets, the oldest first; their spans do not overlap. */
    public static List<RuleSet> standard() {
        return STANDARD.stream().map(RuleSetFiles::read).toList();
    }

    private static RuleSet read(String id) {
        Properties file = new Properties();
        String name = "rule-sets/" + id + ".properties";
        try (InputStream in = RuleSetFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new GongkaiException("missing rule set: " + name);
            }
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable rule set: " + name, e);
        }
        @Nullable String validTo = file.getProperty("valid-to");
        return new RuleSet(
                required(file, "id", name),
                LocalDate.parse(required(file, "valid-from", name)),
                validTo == null ? null : LocalDate.parse(validTo),
                file.getProperty("successor"),
                required(file, "source", name),
                codes(required(file, "codes", name)));
    }

    private static Set<NoticeCode> codes(String text) {
        return Stream.of(text.strip().split("\\s+")).map(NoticeCode::new).collect(Collectors.toSet());
    }

    private static String required(Properties file, String key, String name) {
        String value = file.getProperty(key);
        if (value == null) {
            throw new GongkaiException(name + ": the line \"" + key + "=\" is missing");
        }
        return value;
    }
}
