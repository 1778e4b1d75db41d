package io.github.gongkai.channel;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds given settings against declared ones: what is missing, unknown or of another type. Names keys, never values. */
final class DeclaredSettings {
    private final List<ConfigProperty> declared;

    DeclaredSettings(List<ConfigProperty> declared) {
        this.declared = declared;
    }

    List<ConfigProblem> check(ChannelConfig config) {
        List<ConfigProblem> problems = new ArrayList<>();
        for (ConfigProperty property : declared) {
            Optional<String> value = config.find(property);
            String problem = value.isPresent() ? mistyped(property.type(), value.get()) : missing(property);
            if (problem != null) {
                problems.add(new ConfigProblem(property.key(), problem));
            }
        }
        problems.addAll(unknown(config));
        return problems;
    }

    private List<ConfigProblem> unknown(ChannelConfig config) {
        String known = declared.stream().map(ConfigProperty::key).collect(Collectors.joining(", "));
        TreeSet<String> keys = new TreeSet<>(config.values().keySet());
        declared.forEach(property -> keys.remove(property.key()));
        return keys.stream()
                .map(key -> new ConfigProblem(key, "没有这个设置项，可用的有：" + known + " (unknown setting)"))
                .toList();
    }

    private static @Nullable String missing(ConfigProperty property) {
        return property.required() ? "必须填写：" + property.description() + " (is required)" : null;
    }

    private static @Nullable String mistyped(ConfigProperty.Type type, String value) {
        return switch (type) {
            case TEXT -> null;
            case INTEGER -> value.matches("[+-]?[0-9]{1,9}") ? null : "应为整数 (a whole number)";
            case BOOLEAN -> value.matches("true|false") ? null : "应为true 或 false";
            case DURATION -> isDuration(value) ? null : "应为ISO 8601 时长，例如 PT30S (a duration)";
            case URL -> isWebAddress(value) ? null : "应为以 http:// 或 https:// 开头的完整网址 (an absolute address)";
            case DIRECTORY -> isPath(value) ? null : "应为文件夹路径 (a folder's path)";
            case FILE -> isPath(value) ? null : "应为文件路径 (a file's path)";
        };
    }

    private static boolean isDuration(String value) {
        try {
            return !Duration.parse(value).isNegative();
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isWebAddress(String value) {
        try {
            URI uri = new URI(value);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isPath(String value) {
        try {
            return !Path.of(value).toString().isEmpty();
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
