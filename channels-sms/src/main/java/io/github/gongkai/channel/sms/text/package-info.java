/** Wording and counting of messages (内容与计费): pure, no clock, no locale. Who sends them is not known here. */
@NullMarked
package io.github.gongkai.channel.sms.text;

import org.jspecify.annotations.NullMarked;
