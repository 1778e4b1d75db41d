package io.github.gongkai.channel.sms.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Properties;

/**
 * What a text message holds, as dated data. Immutable.
 *
 * @param asOf day the figures were read
 * @param source where
 * @param mainlandSingle characters of one message alone, at home
 * @param mainlandJoined characters of each part of a longer one, at home
 * @param mainlandMaxUnits longest message that gateways take
 * @param gsmSingle septets of one message alone, abroad
 * @param gsmJoined septets of each part, abroad
 */
public record SmsLimits(
        LocalDate asOf,
        String source,
        int mainlandSingle,
        int mainlandJoined,
        int mainlandMaxUnits,
        int gsmSingle,
        int gsmJoined) {
    /** The figures that ship with this channel. */
    public static SmsLimits load() {
        Properties data = new Properties();
        try (InputStream in = Objects.requireNonNull(
                SmsLimits.class.getResourceAsStream("sms-limits.properties"), "sms-limits.properties is missing")) {
            data.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SmsLimits(
                LocalDate.parse(data.getProperty("asOf")),
                data.getProperty("source"),
                figure(data, "mainland.single"),
                figure(data, "mainland.joined"),
                figure(data, "mainland.maxUnits"),
                figure(data, "gsm.single"),
                figure(data, "gsm.joined"));
    }

    /** Units that this many parts hold, at home. */
    public int capacity(int parts) {
        return Math.min(mainlandMaxUnits, parts == 1 ? mainlandSingle : parts * mainlandJoined);
    }

    private static int figure(Properties data, String key) {
        return Integer.parseInt(data.getProperty(key));
    }
}
