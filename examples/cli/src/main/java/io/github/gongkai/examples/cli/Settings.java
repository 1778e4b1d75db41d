package io.github.gongkai.examples.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import io.github.gongkai.Gongkai;
import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.Channels;
import io.github.gongkai.channel.ConfigProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The settings file (配置文件): where the ledger is and which channels there are. JSON:
 *
 * <pre>{@code
 * {"ledger": {"file": "ledger/gongkai"},
 *  "channels": {"site": {"type": "web", "directory": "site", "siteName": "…",
 *                       "limit": {"timeoutSeconds": 20, "callsAtOnce": 2, "perMinute": 60}}}}
 * }</pre>
 *
 * The ledger may be in PostgreSQL instead: {@code {"url": "jdbc:postgresql://…", "user": "…", "password": "${env:…}"}}. A
 * value <code>${env:NAME}</code> is taken from the environment, so that secrets stay out of the file.
 *
 * @param folder the file's folder; relative paths in the file start here
 * @param ledger where the ledger is
 * @param channels in the order of the file
 */
record Settings(Path folder, LedgerSetting ledger, List<ChannelSetting> channels) {
    private static final Pattern ENVIRONMENT = Pattern.compile("\\$\\{env:([A-Za-z_][A-Za-z0-9_]*)}");

    /** One channel: the host's name for it, its plugin, its values, what it is allowed. */
    record ChannelSetting(String id, String type, Map<String, String> values, ChannelLimit limit) {
        ChannelSetting(String id, String type, Map<String, String> values) {
            this(id, type, values, ChannelLimit.USUAL);
        }
    }

    static Settings read(Path file) {
        return read(file, System::getenv);
    }

    static Settings read(Path file, UnaryOperator<@Nullable String> environment) {
        if (!Files.isRegularFile(file)) {
            throw new UsageException("找不到配置文件 / no such settings file: " + file);
        }
        try {
            JsonNode root = new ObjectMapper().readTree(Files.readString(file));
            Path folder = file.toAbsolutePath().getParent();
            return parse(root, folder == null ? Path.of("") : folder, environment);
        } catch (JsonProcessingException e) {
            throw new UsageException(
                    "配置文件不是合法 JSON / settings are not JSON: " + file + " 第"
                            + e.getLocation().getLineNr() + "行",
                    e);
        } catch (IOException e) {
            throw new UsageException("无法读取配置文件 / cannot read settings: " + file, e);
        }
    }

    private Gongkai.Builder builder() {
        Gongkai.Builder builder = Gongkai.builder();
        try (Channels installed = Channels.builder(Clock.systemUTC()).build()) {
            for (ChannelSetting channel : channels) {
                builder.channel(channel.id(), channel.type(), resolved(channel, installed));
                channel.limit().applyTo(builder, channel.id());
            }
        }
        return builder;
    }

    /** The same with only this channel, so that nothing wrong with another stands in its way; all of them if there is no such. */
    Settings only(String id) {
        List<ChannelSetting> chosen =
                channels.stream().filter(channel -> channel.id().equals(id)).toList();
        return chosen.isEmpty() ? this : new Settings(folder, ledger, chosen);
    }

    /** The same with only this channel, which sends nothing and writes what it would send into the folder. */
    Settings sandboxed(String id, Path out) {
        List<ChannelSetting> chosen = channels.stream()
                .filter(channel -> channel.id().equals(id))
                .map(channel -> {
                    Map<String, String> values = new LinkedHashMap<>(channel.values());
                    values.put("transport", "sandbox");
                    values.put("directory", out.toAbsolutePath().toString());
                    return new ChannelSetting(channel.id(), channel.type(), values, channel.limit());
                })
                .toList();
        return chosen.isEmpty() ? this : new Settings(folder, ledger, chosen);
    }

    /** What a channel's plugin is given; empty if there is no such channel of that type. */
    Optional<ChannelConfig> configOf(String id, String type) {
        try (Channels installed = Channels.builder(Clock.systemUTC()).build()) {
            return channels.stream()
                    .filter(channel -> channel.id().equals(id) && channel.type().equals(type))
                    .map(channel -> new ChannelConfig(new ChannelId(id), resolved(channel, installed)))
                    .findFirst();
        }
    }

    /** Paths are relative to the settings file, not to where the command happens to be run. */
    private Map<String, String> resolved(ChannelSetting channel, Channels installed) {
        Set<String> paths = installed.plugins().stream()
                .filter(plugin -> plugin.type().value().equals(channel.type()))
                .flatMap(plugin -> plugin.properties().stream())
                .filter(property ->
                        property.type() == ConfigProperty.Type.DIRECTORY || property.type() == ConfigProperty.Type.FILE)
                .map(ConfigProperty::key)
                .collect(Collectors.toSet());
        Map<String, String> values = new LinkedHashMap<>(channel.values());
        values.replaceAll(
                (key, value) -> paths.contains(key) ? folder.resolve(value).toString() : value);
        return values;
    }

    /** The library set up as the file says; a ledger that is not durable is in memory and gone afterwards. */
    Opened open(boolean durable) {
        return open(durable, builder -> builder);
    }

    /** As above, with more of the host's own. */
    Opened open(boolean durable, UnaryOperator<Gongkai.Builder> more) {
        return opened(more.apply(builder()), durable);
    }

    /** With a ledger that must be there already. */
    Opened openExisting() {
        return openExisting(builder -> builder);
    }

    /** As above, with more of the host's own. */
    Opened openExisting(UnaryOperator<Gongkai.Builder> more) {
        requireLedger();
        return open(true, more);
    }

    /** The ledger alone, without channels; it must be there already. */
    Opened openLedger() {
        requireLedger();
        return opened(Gongkai.builder(), true);
    }

    boolean hasLedger() {
        return ledger.exists();
    }

    private void requireLedger() {
        if (!ledger.exists()) {
            throw new UsageException("台账尚未建立，请先发布 / no ledger yet, publish first: " + ledger);
        }
    }

    private Opened opened(Gongkai.Builder builder, boolean durable) {
        if (!durable || !ledger.isShared()) {
            return new Opened(durable ? builder.ledger(ledger.file()).build() : builder.build(), () -> {});
        }
        HikariDataSource database = ledger.connect();
        try {
            return new Opened(builder.ledger(database).build(), database::close);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** The library in use, and what has to be closed with it. */
    record Opened(Gongkai gongkai, Runnable closing) implements AutoCloseable {
        @Override
        public void close() {
            gongkai.close();
            closing.run();
        }
    }

    private static Settings parse(JsonNode root, Path folder, UnaryOperator<@Nullable String> environment) {
        LedgerSetting ledger = LedgerSetting.parse(root.path("ledger"), folder, text -> resolve(text, environment));
        JsonNode channels = root.path("channels");
        if (!channels.isObject() || channels.isEmpty()) {
            throw new UsageException(
                    "配置文件缺少 channels / settings need \"channels\", such as {\"site\": {\"type\": \"web\", …}}");
        }
        List<ChannelSetting> settings = new ArrayList<>();
        for (Map.Entry<String, JsonNode> channel : channels.properties()) {
            Map<String, String> values = new LinkedHashMap<>();
            ChannelLimit limit =
                    ChannelLimit.parse(channel.getKey(), channel.getValue().path(ChannelLimit.KEY));
            for (Map.Entry<String, JsonNode> value : channel.getValue().properties()) {
                if (value.getKey().equals(ChannelLimit.KEY)) {
                    continue;
                }
                values.put(value.getKey(), resolve(value.getValue().asText(), environment));
            }
            String type = values.remove("type");
            if (type == null) {
                throw new UsageException("渠道缺少 type / channel needs \"type\": " + channel.getKey());
            }
            settings.add(new ChannelSetting(channel.getKey(), type, values, limit));
        }
        return new Settings(folder, ledger, settings);
    }

    private static String resolve(String text, UnaryOperator<@Nullable String> environment) {
        return ENVIRONMENT.matcher(text).replaceAll(match -> {
            String value = environment.apply(match.group(1));
            if (value == null) {
                throw new UsageException("环境变量未设置 / environment variable not set: " + match.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
