package io.github.gongkai.validation;

import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.notice.Notice;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How one call wants to be judged (校验请求). Starts with {@link #at}, changed by the {@code with} methods. Immutable.
 *
 * @param checkpoint the moment of the work
 * @param date the day as of which is judged; null for the validator's today
 * @param locale language of the notices: English for {@code en}, else Chinese
 * @param policy turns the findings into a verdict
 * @param profile severities that differ
 * @param samples how many notices of one code are given in detail; all are counted
 * @param catalog the catalog that publications fulfil; null if not at hand
 * @param imported what the reader of the file has already found
 * @param ruleSet id of the rule set to judge by whatever the day; null for the one of the day the subject was formed
 * @param trace the caller's own keys, which travel to each notice
 * @param threads how many threads judge a catalog or a stream; the report is the same for any number
 * @param listener follows the run and may end it
 */
public record ValidationRequest(
        Checkpoint checkpoint,
        @Nullable LocalDate date,
        Locale locale,
        Policy policy,
        Profile profile,
        int samples,
        @Nullable DisclosureCatalog catalog,
        List<Notice> imported,
        @Nullable String ruleSet,
        TraceKeys trace,
        int threads,
        ValidationListener listener) {
    private static final int USUAL_SAMPLES = 1000;
    private static final int MOST_THREADS = 64;

    /** Copies the list. */
    public ValidationRequest {
        checkArgument(samples >= 1, "a report needs at least one sample of each code, asked for: %s", samples);
        checkArgument(
                threads >= 1 && threads <= MOST_THREADS, "threads: 1 to %s, asked for: %s", MOST_THREADS, threads);
        imported = List.copyOf(imported);
    }

    /** At a checkpoint, today, in Chinese, by the standard policy. */
    public static ValidationRequest at(Checkpoint checkpoint) {
        return new ValidationRequest(
                checkpoint,
                null,
                Locale.CHINA,
                Policy.STANDARD,
                Profile.NONE,
                USUAL_SAMPLES,
                null,
                List.of(),
                null,
                TraceKeys.NONE,
                1,
                ValidationListener.NONE);
    }

    /** As of another day. */
    public ValidationRequest withDate(LocalDate newDate) {
        return new ValidationRequest(
                checkpoint,
                newDate,
                locale,
                policy,
                profile,
                samples,
                catalog,
                imported,
                ruleSet,
                trace,
                threads,
                listener);
    }

    /** In another language. */
    public ValidationRequest withLocale(Locale newLocale) {
        return new ValidationRequest(
                checkpoint,
                date,
                newLocale,
                policy,
                profile,
                samples,
                catalog,
                imported,
                ruleSet,
                trace,
                threads,
                listener);
    }

    /** By another policy. */
    public ValidationRequest withPolicy(Policy newPolicy) {
        return new ValidationRequest(
                checkpoint,
                date,
                locale,
                newPolicy,
                profile,
                samples,
                catalog,
                imported,
                ruleSet,
                trace,
                threads,
                listener);
    }

    /** With the severities of a profile. */
    public ValidationRequest withProfile(Profile newProfile) {
        return new ValidationRequest(
                checkpoint,
                date,
                locale,
                policy,
                newProfile,
                samples,
                catalog,
                imported,
                ruleSet,
                trace,
                threads,
                listener);
    }

    /** With another number of detailed notices for each code. */
    public ValidationRequest withSamples(int newSamples) {
        return new ValidationRequest(
                checkpoint,
                date,
                locale,
                policy,
                profile,
                newSamples,
                catalog,
                imported,
                ruleSet,
                trace,
                threads,
                listener);
    }

    /** Against the catalog that the publications fulfil. */
    public ValidationRequest withCatalog(DisclosureCatalog newCatalog) {
        return new ValidationRequest(
                checkpoint,
                date,
                locale,
                policy,
                profile,
                samples,
                newCatalog,
                imported,
                ruleSet,
                trace,
                threads,
                listener);
    }

    /** With the notices of the reader, which become part of the report. */
    public ValidationRequest withImported(List<Notice> newImported) {
        return new ValidationRequest(
                checkpoint,
                date,
                locale,
                policy,
                profile,
                samples,
                catalog,
                newImported,
                ruleSet,
                trace,
                threads,
                listener);
    }

    /** By this rule set, whatever the day; the validator refuses an id that it does not know. */
    public ValidationRequest withRuleSet(String newRuleSet) {
        return new ValidationRequest(
                checkpoint,
                date,
                locale,
                policy,
                profile,
                samples,
                catalog,
                imported,
                newRuleSet,
                trace,
                threads,
                listener);
    }

    /** With keys of the caller on each notice. */
    public ValidationRequest withTrace(TraceKeys newTrace) {
        return new ValidationRequest(
                checkpoint,
                date,
                locale,
                policy,
                profile,
                samples,
                catalog,
                imported,
                ruleSet,
                newTrace,
                threads,
                listener);
    }

    /** On several threads. */
    public ValidationRequest withThreads(int newThreads) {
        return new ValidationRequest(
                checkpoint,
                date,
                locale,
                policy,
                profile,
                samples,
                catalog,
                imported,
                ruleSet,
                trace,
                newThreads,
                listener);
    }

    /** Followed by a listener, which may end the run early. */
    public ValidationRequest withListener(ValidationListener newListener) {
        return new ValidationRequest(
                checkpoint,
                date,
                locale,
                policy,
                profile,
                samples,
                catalog,
                imported,
                ruleSet,
                trace,
                threads,
                newListener);
    }
}
