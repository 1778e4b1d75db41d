package io.github.gongkai.exchange;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What a caller may say about a reading (读取选项). Immutable.
 *
 * @param locale language of the notices: English for {@code en}, Chinese for every other
 * @param defaultDomain name of the domain (领域) for tables that do not name theirs, or null
 * @param maxBytes larger files are refused; a JSONL file may be larger, for it is read line by line
 */
public record ReadOptions(Locale locale, @Nullable String defaultDomain, long maxBytes) {
    /** Chinese notices, no default domain, 128 MiB. */
    public static final ReadOptions DEFAULT = new ReadOptions(Locale.CHINA, null, 128L << 20);

    /** Refuses a bound below 1. */
    public ReadOptions {
        checkArgument(maxBytes >= 1, "maxBytes must be positive, found: %s", maxBytes);
    }

    /** The same with another language. */
    public ReadOptions withLocale(Locale newLocale) {
        return new ReadOptions(newLocale, defaultDomain, maxBytes);
    }

    /** The same with another default domain. */
    public ReadOptions withDefaultDomain(@Nullable String newDefaultDomain) {
        return new ReadOptions(locale, newDefaultDomain, maxBytes);
    }

    /** The same with another bound. */
    public ReadOptions withMaxBytes(long newMaxBytes) {
        return new ReadOptions(locale, defaultDomain, newMaxBytes);
    }
}
