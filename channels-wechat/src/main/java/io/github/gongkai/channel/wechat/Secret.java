package io.github.gongkai.channel.wechat;

/**
 * A value that may never be shown (密钥). Its text form tells nothing. Immutable.
 *
 * @param value the secret itself: for signing and sending only
 */
record Secret(String value) {
    @Override
    public String toString() {
        return "***";
    }
}
