package io.github.gongkai.internal.plugin;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;

/**
 * What a host allows the code of a plugin.
 *
 * @param clock judges deadlines
 * @param timeout longest time for a call without a deadline of its own
 * @param callsAtOnce most calls of one channel at the same time
 * @param threads makes the threads that calls run on
 */
public record CallLimits(Clock clock, Duration timeout, int callsAtOnce, ThreadFactory threads) {}
