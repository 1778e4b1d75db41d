package io.github.gongkai.validation.constraints;

/** Group of the constraints that hold at the review (审核): all of a draft's, and those of this group. */
public interface Review extends Draft {}
