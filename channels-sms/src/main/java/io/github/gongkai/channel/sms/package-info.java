/**
 * Carries publications by text message (短信). What a host needs beside the service loader is the provider, to hand its own lists
 * of recipients over and to ask what a sending would cost.
 */
@NullMarked
@Stability(Stability.Level.EXPERIMENTAL)
package io.github.gongkai.channel.sms;

import io.github.gongkai.Stability;
import org.jspecify.annotations.NullMarked;
