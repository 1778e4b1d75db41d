package io.github.gongkai.validation;

/**
 * Judges the subjects of one run, one after the other in their order, on one thread.
 *
 * @param <S> what is judged
 */
@FunctionalInterface
public interface Judge<S> {
    /** Judges one subject; never changes it. */
    void judge(S subject, Findings findings);

    /** Called once after the last subject; pointers given here start at the top of what is judged. */
    default void finish(Findings findings) {}
}
