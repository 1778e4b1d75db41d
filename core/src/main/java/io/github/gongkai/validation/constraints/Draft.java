package io.github.gongkai.validation.constraints;

import jakarta.validation.groups.Default;

/** Group of the constraints that hold while something is drafted (起草). Those without a group hold too. */
public interface Draft extends Default {}
