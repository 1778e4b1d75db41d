/** The gateway that sends nothing (沙箱): what would have been sent goes to a folder. */
@NullMarked
package io.github.gongkai.channel.sms.sandbox;

import org.jspecify.annotations.NullMarked;
