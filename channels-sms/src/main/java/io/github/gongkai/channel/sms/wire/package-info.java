/** What gateways over HTTP share (网关通信): one attempt over an encrypted line, settings of the line, answers, calls back. */
@NullMarked
package io.github.gongkai.channel.sms.wire;

import org.jspecify.annotations.NullMarked;
