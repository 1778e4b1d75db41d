package io.github.gongkai.validation;

import io.github.gongkai.notice.NoticeTexts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Rules that another jar adds (规则插件): found by {@link java.util.ServiceLoader} under this name, or handed to the validator by
 * hand. Stateless, thread-safe, with a public constructor without parameters.
 *
 * <p>The host survives a plugin that cannot be loaded, throws, or does not return: its rules are then listed as not evaluated,
 * the verdict stays open, and the library's own rules are judged as ever. Where several threads judge, a plugin's rules are
 * still judged one subject after the other, in order.
 */
public interface RuleProvider {
    /** The version of this interface; a compile-time constant, so that the compiler writes it into the plugin. */
    int VERSION = 1;

    /** Stable name of the plugin, the vendor's name in front, such as {@code acme-rules}. */
    String name();

    /** The version of this interface that the plugin was compiled against: {@code return RuleProvider.VERSION;}. */
    int compiledAgainst();

    /** The rules. Their codes have a letter group of the plugin's own, which the library does not use. */
    List<Rule<?>> rules();

    /** When which of the codes hold: dated sets that are added to the library's set of the day. */
    List<RuleSet> ruleSets();

    /** The wording of the codes: each has a severity, a message and a fix, in Chinese and in English. */
    NoticeTexts texts(Locale locale);

    /**
     * A rule plugin that is not used (规则插件故障).
     *
     * @param subject class of the plugin, or the file that names it
     * @param message what was found and how to mend it
     * @param cause what was thrown, or null if nothing was
     */
    record Problem(String subject, String message, @Nullable Throwable cause) {}
}
