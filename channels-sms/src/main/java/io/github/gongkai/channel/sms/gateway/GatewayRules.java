package io.github.gongkai.channel.sms.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

/**
 * A gateway's limits and rules for wording, as dated data (网关规则). Immutable.
 *
 * @param asOf day on which the figures were read
 * @param source pages that they come from
 * @param limits how much
 * @param wording what
 */
public record GatewayRules(LocalDate asOf, String source, GatewayLimits limits, WordingRules wording) {
    private static final String SUBJECT = "refused.subject.";

    /**
     * Reads rules from a resource of properties in UTF-8:
     *
     * <pre>
     * asOf=2026-11-23
     * source=help.aliyun.com/document_detail/44335.htm
     * batch=1000
     * batch.ownContents=100
     * callsPerSecond=20
     * text.max=500
     * signature.placement=far-end
     * signature.min=2
     * signature.max=12
     * value.max=35
     * value.link=false
     * refused.characters=★※→•
     * refused.subject.党政=党委,党组,政府
     * optOut=拒收请回复R
     * </pre>
     *
     * @param owner class beside which the resource lies
     * @throws IllegalStateException if a figure is missing or not one; names file and key
     */
    public static GatewayRules load(Class<?> owner, String resource) {
        Properties data = new Properties();
        try (InputStream in = owner.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing beside " + owner.getName());
            }
            data.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return read(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(resource + ": " + e.getMessage(), e);
        }
    }

    private static GatewayRules read(Properties data) {
        return new GatewayRules(
                LocalDate.parse(text(data, "asOf")),
                text(data, "source"),
                new GatewayLimits(
                        figure(data, "batch"),
                        figure(data, "batch.ownContents"),
                        figure(data, "callsPerSecond"),
                        figure(data, "text.max")),
                new WordingRules(
                        SignaturePlacement.valueOf(text(data, "signature.placement")
                                .toUpperCase(Locale.ROOT)
                                .replace('-', '_')),
                        figure(data, "signature.min"),
                        figure(data, "signature.max"),
                        figure(data, "value.max"),
                        Boolean.parseBoolean(text(data, "value.link")),
                        data.getProperty("refused.characters", ""),
                        subjects(data),
                        data.getProperty("optOut", "")));
    }

    private static Map<String, List<String>> subjects(Properties data) {
        Map<String, List<String>> subjects = new LinkedHashMap<>();
        for (String key : new TreeSet<>(data.stringPropertyNames())) {
            if (key.startsWith(SUBJECT)) {
                subjects.put(
                        key.substring(SUBJECT.length()),
                        List.copyOf(Arrays.asList(text(data, key).split(","))));
            }
        }
        return subjects;
    }

    private static int figure(Properties data, String key) {
        String value = text(data, key);
        if (!value.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException(key + " must be a whole number, found " + value);
        }
        return Integer.parseInt(value);
    }

    private static String text(Properties data, String key) {
        String value = data.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return value.strip();
    }
}
