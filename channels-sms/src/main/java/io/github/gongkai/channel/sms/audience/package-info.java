/**
 * Who gets a message (接收人): lists of numbers without their text, how often and when people may be written to, who does not want
 * to be. Nothing here ever shows a number in clear.
 */
@NullMarked
package io.github.gongkai.channel.sms.audience;

import org.jspecify.annotations.NullMarked;
