/**
 * The people a message goes to (接收人): numbers, and where a host's list of them comes from. A number shows its middle to
 * nobody but a gateway.
 */
@NullMarked
@Stability(Stability.Level.EXPERIMENTAL)
package io.github.gongkai.channel.sms.recipient;

import io.github.gongkai.Stability;
import org.jspecify.annotations.NullMarked;
