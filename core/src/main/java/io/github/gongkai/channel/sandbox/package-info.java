/**
 * A folder that stands for the far end (沙箱): any channel can run its whole flow on a machine without an account. Holds what
 * would have been sent, by idempotency key; what the files say is the channel's affair.
 */
@NullMarked
@Stability(Stability.Level.EXPERIMENTAL)
package io.github.gongkai.channel.sandbox;

import io.github.gongkai.Stability;
import org.jspecify.annotations.NullMarked;
