/** Tencent Cloud SMS (腾讯云短信): signature, sending, status, receipts. */
@NullMarked
package io.github.gongkai.channel.sms.tencent;

import org.jspecify.annotations.NullMarked;
