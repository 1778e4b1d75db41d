/**
 * What delivery does when things go wrong, measured: killed and paused processes, a database that goes away, faults of the far
 * end. Programs with a {@code main}, not benchmarks: each prints its figures and fails if a promise is broken.
 */
@NullMarked
package io.github.gongkai.examples.benchmarks.faults;

import org.jspecify.annotations.NullMarked;
