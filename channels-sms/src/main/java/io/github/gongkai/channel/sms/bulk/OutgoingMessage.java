package io.github.gongkai.channel.sms.bulk;

import io.github.gongkai.channel.sms.gateway.SmsContent;

/** A message on its way (待发短信), as each gateway wants it. Thread-safe. */
public interface OutgoingMessage {
    /** 签名, without brackets. */
    String signature();

    /** What is handed to this gateway. */
    SmsContent contentFor(GatewayLine line);
}
