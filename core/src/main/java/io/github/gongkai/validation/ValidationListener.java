package io.github.gongkai.validation;

/** Follows a long run and may end it (校验进度). Called on the thread that called the validator, now and then. */
public interface ValidationListener {
    /** Follows nothing, ends nothing. */
    ValidationListener NONE = new ValidationListener() {};

    /** So many items or publications have been judged. */
    default void onProgress(long checked) {}

    /**
     * Whether the run is to end early. Its report covers what was judged so far, says so, and never allows. An interrupt of the
     * calling thread has the same effect.
     */
    default boolean isCancelled() {
        return false;
    }
}
