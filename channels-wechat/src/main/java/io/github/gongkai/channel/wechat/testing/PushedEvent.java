package io.github.gongkai.channel.wechat.testing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A message as the platform would push it (推送消息): the parameters of the address and the body. Immutable.
 *
 * @param query {@code signature}, {@code timestamp}, {@code nonce} and, if sealed, {@code msg_signature}
 * @param body XML
 */
public record PushedEvent(Map<String, String> query, String body) {
    private static final String TIMESTAMP = "1714112445";
    private static final String NONCE = "415670741";
    private static final int BLOCK = 32;

    /** Copies the map. */
    public PushedEvent {
        query = Map.copyOf(query);
    }

    /** The end of a publishing, with a {@code publish_status}. */
    public static String publishFinished(String publishId, int status) {
        String articles = status == 0
                ? "<article_id><![CDATA[article-" + publishId + "\n]]></article_id><article_detail><count>1</count>"
                        + "<item><idx>1</idx><article_url><![CDATA[https://mp.weixin.qq.com/s/x]]></article_url></item>"
                        + "</article_detail>"
                : "<fail_idx>1</fail_idx><fail_idx>2</fail_idx>";
        return "<xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[mphelper]]></FromUserName>"
                + "<CreateTime>1714112445</CreateTime><MsgType><![CDATA[event]]></MsgType>"
                + "<Event><![CDATA[PUBLISHJOBFINISH]]></Event><PublishEventInfo><publish_id>" + publishId
                + "</publish_id><publish_status>" + status + "</publish_status>" + articles
                + "</PublishEventInfo></xml>";
    }

    /** In plain mode. */
    public static PushedEvent plain(String token, String message) {
        return new PushedEvent(
                Map.of("signature", sign(token, TIMESTAMP, NONCE), "timestamp", TIMESTAMP, "nonce", NONCE), message);
    }

    /** In safe mode, under an EncodingAESKey. */
    public static PushedEvent sealed(String token, String encodingKey, String appId, String message) {
        String encrypted = encrypt(encodingKey, appId, message);
        Map<String, String> query = Map.of(
                "signature",
                sign(token, TIMESTAMP, NONCE),
                "msg_signature",
                sign(token, TIMESTAMP, NONCE, encrypted),
                "timestamp",
                TIMESTAMP,
                "nonce",
                NONCE,
                "encrypt_type",
                "aes");
        return new PushedEvent(query, "<xml><Encrypt><![CDATA[" + encrypted + "]]></Encrypt></xml>");
    }

    private static String encrypt(String encodingKey, String appId, String message) {
        byte[] key = Base64.getDecoder().decode(encodingKey + "=");
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        byte[] receiver = appId.getBytes(StandardCharsets.UTF_8);
        int length = 16 + 4 + text.length + receiver.length;
        int padding = BLOCK - length % BLOCK;
        byte[] fill = new byte[padding];
        Arrays.fill(fill, (byte) padding);
        byte[] plain = ByteBuffer.allocate(length + padding)
                .put("aaaabbbbccccdddd".getBytes(StandardCharsets.UTF_8))
                .putInt(text.length)
                .put(text)
                .put(receiver)
                .put(fill)
                .array();
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(Arrays.copyOf(key, 16)));
            return Base64.getEncoder().encodeToString(cipher.doFinal(plain));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an EncodingAESKey of 43 characters", e);
        }
    }

    private static String sign(String... parts) {
        String joined = Stream.of(parts).sorted().reduce("", String::concat);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(joined.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
