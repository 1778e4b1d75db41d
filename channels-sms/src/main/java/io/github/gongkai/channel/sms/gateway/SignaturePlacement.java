package io.github.gongkai.channel.sms.gateway;

/** Where the signature 【签名】 goes. */
public enum SignaturePlacement {
    /** In front of the text, put there by the channel. */
    FRONT,
    /** Behind the text, put there by the channel. */
    END,
    /** The far end puts it in front: the text handed over is without it, but it counts. */
    FAR_END
}
