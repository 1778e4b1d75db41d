/** Alibaba Cloud SMS (阿里云短信, Dysmsapi): signature, sending, details, receipts. */
@NullMarked
package io.github.gongkai.channel.sms.aliyun;

import org.jspecify.annotations.NullMarked;
