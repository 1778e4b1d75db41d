package io.github.gongkai.channel.wechat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Properties;

/**
 * What one article takes, as dated data. The vendor does not say what a character is, so lengths are held in UTF-16 units, never
 * fewer than code points. Immutable.
 *
 * @param asOf day the figures were read
 * @param source where
 * @param title longest title
 * @param author longest author
 * @param digest longest digest
 * @param contentCharacters content must have fewer, markup counted
 * @param contentBytes content must have fewer, in UTF-8
 * @param sourceUrlBytes longest address of 阅读原文
 * @param articles most articles in one draft
 * @param pictureAddress longest address that an uploaded picture gets
 * @param pictureBytes a picture in the text must have fewer
 * @param coverBytes largest cover picture
 */
record WechatLimits(
        LocalDate asOf,
        String source,
        int title,
        int author,
        int digest,
        int contentCharacters,
        int contentBytes,
        int sourceUrlBytes,
        int articles,
        int pictureAddress,
        int pictureBytes,
        int coverBytes) {
    /** The figures that ship with this channel. */
    static WechatLimits load() {
        Properties data = new Properties();
        try (InputStream in = Objects.requireNonNull(
                WechatLimits.class.getResourceAsStream("wechat-limits.properties"),
                "wechat-limits.properties is missing")) {
            data.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WechatLimits(
                LocalDate.parse(data.getProperty("asOf")),
                data.getProperty("source"),
                figure(data, "title"),
                figure(data, "author"),
                figure(data, "digest"),
                figure(data, "content.characters"),
                figure(data, "content.bytes"),
                figure(data, "sourceUrl.bytes"),
                figure(data, "articles"),
                figure(data, "picture.address"),
                figure(data, "picture.bytes"),
                figure(data, "cover.bytes"));
    }

    /** The longest content that keeps both limits: a UTF-16 unit takes at most three bytes. */
    int content() {
        return Math.min(contentCharacters - 1, (contentBytes - 1) / 3);
    }

    /** The longest address of a page that leaves room for our mark. */
    int pageAddressBytes() {
        return sourceUrlBytes - ArticleMark.LENGTH;
    }

    private static int figure(Properties data, String key) {
        return Integer.parseInt(data.getProperty(key));
    }
}
