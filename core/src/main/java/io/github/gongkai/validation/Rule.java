package io.github.gongkai.validation;

import io.github.gongkai.notice.NoticeCode;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A rule (规则): judges subjects of one type and reports under one code, or under a few where one look at the subject answers
 * them together. Its wording, severity and basis are texts under the code. Immutable; its judges need not be thread-safe: a
 * rule on one subject at a time gets a judge for each thread, one across subjects gets a single judge that sees them in order.
 *
 * @param <S> what is judged: an item, a catalog, a publication
 * @param codes what it may report
 * @param subject type of what is judged
 * @param checkpoints where it is judged
 * @param acrossSubjects whether it compares subjects with each other, so that one alone cannot be judged
 * @param judges makes the judge of one run
 */
public record Rule<S>(
        SortedSet<NoticeCode> codes,
        Class<S> subject,
        Set<Checkpoint> checkpoints,
        boolean acrossSubjects,
        Function<RuleContext, Judge<S>> judges) {
    /**
     * Copies the sets; refuses a rule without codes. What is judged at publishing is judged at scheduling too, whether asked
     * for or not: nobody looks again when the hour comes.
     */
    public Rule {
        checkArgument(!codes.isEmpty(), "a rule needs a code");
        codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
        EnumSet<Checkpoint> where = EnumSet.copyOf(checkpoints);
        if (where.contains(Checkpoint.PUBLISH)) {
            where.add(Checkpoint.SCHEDULE);
        }
        checkpoints = Collections.unmodifiableSet(where);
    }

    /** A rule on one subject at a time, at every checkpoint. */
    public static <S> Rule<S> on(Class<S> subject, Function<RuleContext, Judge<S>> judges, String... codes) {
        SortedSet<NoticeCode> set =
                Arrays.stream(codes).map(NoticeCode::new).collect(Collectors.toCollection(TreeSet::new));
        return new Rule<>(set, subject, Checkpoint.everywhere(), false, judges);
    }

    /** A rule that compares subjects with each other, at every checkpoint. */
    public static <S> Rule<S> across(Class<S> subject, Function<RuleContext, Judge<S>> judges, String... codes) {
        Rule<S> rule = on(subject, judges, codes);
        return new Rule<>(rule.codes, subject, rule.checkpoints, true, judges);
    }

    /** The same rule, judged at these checkpoints only. */
    public Rule<S> at(Set<Checkpoint> only) {
        return new Rule<>(codes, subject, only, acrossSubjects, judges);
    }
}
