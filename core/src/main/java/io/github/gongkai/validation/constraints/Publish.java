package io.github.gongkai.validation.constraints;

/** Group of the constraints that hold when something goes out (发布): all of the review's, and those of this group. */
public interface Publish extends Review {}
