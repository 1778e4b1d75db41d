package io.github.gongkai.validation;

import io.github.gongkai.notice.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Turns findings into a verdict (判定策略). At a draft no policy blocks: what a person has written can always be saved.
 * Immutable.
 *
 * @param name printed in the report
 * @param blocksFrom gravest severity that still passes lies below this; null if nothing blocks
 * @param needsAllRules whether a rule that could not be judged leaves the verdict open
 */
public record Policy(String name, @Nullable Severity blocksFrom, boolean needsAllRules) {
    /** 标准: errors block, an undecided rule leaves it open, warnings pass. */
    public static final Policy STANDARD = new Policy("standard", Severity.ERROR, true);
    /** 从严: warnings block too. */
    public static final Policy STRICT = new Policy("strict", Severity.WARNING, true);
    /** 仅提示: nothing blocks. */
    public static final Policy ADVISORY = new Policy("advisory", null, false);

    /** Refuses a blank name. */
    public Policy {
        checkArgument(!name.isBlank(), "a policy needs a name");
    }

    /** The policy of that name among those that come with the library. */
    public static Optional<Policy> find(String name) {
        return List.of(STANDARD, STRICT, ADVISORY).stream()
                .filter(p -> p.name.equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /**
     * The verdict.
     *
     * @param gravest severity of the gravest notice, or null if there is none
     * @param undecided whether a rule that matters could not be judged
     */
    public Verdict decide(Checkpoint checkpoint, @Nullable Severity gravest, boolean undecided) {
        boolean draft = checkpoint == Checkpoint.DRAFT;
        if (!draft && gravest != null && blocksFrom != null && gravest.isAtLeast(blocksFrom)) {
            return Verdict.BLOCK;
        }
        if (!draft && undecided && needsAllRules) {
            return Verdict.CANNOT_DECIDE;
        }
        boolean worthReading = undecided || (gravest != null && gravest.isAtLeast(Severity.WARNING));
        return worthReading ? Verdict.ALLOW_WITH_WARNINGS : Verdict.ALLOW;
    }
}
